"""The second screen: which item, found by everyday words, and at once all that it needs."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext

from bianmin.applications import services as applications
from bianmin.applications import sheets
from bianmin.applications.helping import receivable
from bianmin.applications.intake_refusals import SETTLED_IN_VILLAGE
from bianmin.applications.selectors import lately_received
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Edition
from bianmin.law.refusal import Refusal
from bianmin.network.stations import station_of

from ..models import Draft
from ..officers import Officer
from ..training import mode
from . import drafts
from .frame import screen, with_draft

MOST = 24
MOST_LATELY = 6


@with_draft
def matter(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    """``?q`` searches, ``?item`` shows one with its list; a button takes it."""
    if "person" not in draft.content:
        return redirect("desk:intake_person", draft=draft.pk)
    code = request.POST.get("item") or request.GET.get("item", "")
    if not code:
        return _choices(request, officer, draft)
    try:
        edition = catalogue.in_force(code, officer.viewer.day)
        place = draft.content["person"]["division"]
        receivable(edition, post=officer.post.id, day=officer.viewer.day, place=place)
    except Refusal as refusal:
        if "pass_on" in request.POST and refusal.code == SETTLED_IN_VILLAGE:
            mode.only_for_real(request)
            return _passed_on(request, officer, draft, code)
        return _choices(request, officer, draft, refusal=refusal, code=code)
    if request.method == "POST":
        return _take(officer, draft, code)
    return _guide(request, officer, draft, edition)


def _passed_on(request: HttpRequest, officer: Officer, draft: Draft, code: str) -> HttpResponseBase:
    """Her village's agent is told of her; the first person asked answers for it meanwhile."""
    person, day = draft.content["person"], officer.viewer.day
    station = station_of(person["division"], officer.directory, day)
    edition = catalogue.in_force(code, day)
    told = gettext("%(name)s, telephone %(phone)s, came for “%(item)s”.") % {
        "name": next((name for _draft, name in drafts.named([draft])), ""),
        "phone": person["phone"] or "—",
        "item": edition.name,
    }
    by = officer.actor()
    made = applications.ask(by=by, at=officer.at, item=code, words=told, answered=False)
    if station:
        applications.refer(enquiry=made.pk, to_post=station.post.id, by=by)
    draft.delete()
    messages.success(request, gettext("Passed on to the agent of her village."))
    return redirect("desk:enquiries")


def _take(officer: Officer, draft: Draft, code: str) -> HttpResponseBase:
    """Another item than before begins its papers anew."""
    if draft.content.get("item") != code:
        drafts.keep(draft, at=officer.at, item=code, papers={}, answers={})
    return redirect("desk:intake_papers", draft=draft.pk)


def _choices(
    request: HttpRequest,
    officer: Officer,
    draft: Draft,
    *,
    refusal: Refusal | None = None,
    code: str = "",
) -> HttpResponse:
    typed, day = request.GET.get("q", "").strip(), officer.viewer.day
    found: Any = catalogue.search(typed, day=day, limit=MOST) if typed else _everyday(officer)
    context = {
        "typed": typed,
        "for_whom": drafts.whom(draft),
        "editions": list(found)[:MOST],
        "lately": () if typed else _lately(officer),
        "refusal": refusal,
        "pass_on": code if refusal and refusal.code == SETTLED_IN_VILLAGE else "",
    }
    return screen(request, officer, draft, "matter", context, status=422 if refusal else 200)


def _lately(officer: Officer) -> list[Edition]:
    """What this clerk took in last: forty people in a morning come for a handful of things."""
    codes = lately_received(officer.account.pk)[:MOST_LATELY]
    found = catalogue.offered(officer.viewer.day).filter(item__code__in=codes)
    return sorted(found, key=lambda edition: codes.index(edition.item.code))


def _everyday(officer: Officer) -> Any:
    return catalogue.everyday(officer.viewer.day)


def _guide(request: HttpRequest, officer: Officer, draft: Draft, edition: Edition) -> HttpResponse:
    guide = catalogue.guide_of(edition)
    place = draft.content["person"]["division"]
    context = {
        "guide": guide,
        "code": guide.content.code,
        "place": place,
        "where": sheets.places_of(
            guide.content, place=place, directory=officer.directory, day=officer.viewer.day
        ),
        "told": sheets.told_once(guide, officer.viewer.day),
    }
    return screen(request, officer, draft, "matter", context)
