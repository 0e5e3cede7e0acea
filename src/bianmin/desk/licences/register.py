"""The register: the licences of one's organ, one licence with what became of it, ending one."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications import services as applications
from bianmin.applications.licences import ending, selectors, serving
from bianmin.applications.models import Licence, Standing
from bianmin.law import masks
from bianmin.look.cards import Crumb
from bianmin.matters.selectors import visible_to

from ..messages.ids import number as id_of
from ..officers import Officer, at_the_desk, page
from .forms import AskForm, EndForm, ServeForm
from .rights import organs_of, reads_by_number, seen

ROWS = 30


@at_the_desk
def licences(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The newest first; ``?number`` finds one, ``?before`` goes on."""
    number = request.GET.get("number", "").strip()[:80]
    before = id_of(request.GET.get("before", ""))
    found = list(selectors.of_organs(organs_of(officer), number=number, before=before)[: ROWS + 1])
    if number and not found and reads_by_number(officer):
        found = list(Licence.objects.select_related("holder").filter(number=number))
    day, shown = officer.viewer.day, found[:ROWS]
    older = {"number": number, "before": shown[-1].pk} if len(found) > ROWS else None
    context = {
        "lines": [(row, masks.name_public(row.holder.name), light_of(row, day)) for row in shown],
        "number": number,
        "older": f"{reverse('desk:licences')}?{urlencode(older)}" if older else "",
        "trail": [Crumb(gettext("Licences"))],
    }
    return page(request, officer, "licences/register", context)


def light_of(licence: Licence, day: date) -> tuple[str, str]:
    """A light and words for how it stands."""
    standing = selectors.standing_of(licence, day)
    lights = {Standing.EXPIRED: "near"}
    return ("in_time" if standing.holds else lights.get(standing, "over_law")), str(standing.label)


@at_the_desk
def licence(request: HttpRequest, officer: Officer, licence: int) -> HttpResponseBase:
    """One licence; sent by the head of its organ, it ends."""
    row = seen(officer, licence)
    form = EndForm(row, request.POST or None)
    if request.method == "POST" and form.is_valid() and _ended(officer, row, form):
        messages.success(request, gettext("The decision is issued, and the holder is told."))
        return redirect("desk:licence", licence=row.pk)
    return shown(request, officer, row, end=form)


def _ended(officer: Officer, row: Licence, form: EndForm) -> bool:
    return form.carries_out(
        lambda: applications.end_licence(
            licence=row.pk, ending=form.ending, seat=officer, by=officer.account.pk, at=officer.at
        )
    )


def _may_end(officer: Officer, row: Licence) -> bool:
    return ending.may_end(officer, row) and bool(ending.open_grounds(row))


def _may_serve(officer: Officer, row: Licence) -> bool:
    return serving.may_serve(officer, row) and bool(serving.unserved(row))


def shown(
    request: HttpRequest,
    officer: Officer,
    row: Licence,
    *,
    end: EndForm | None = None,
    ask: AskForm | None = None,
    serve: ServeForm | None = None,
) -> HttpResponse:
    """The page of a licence with its three forms, each for who may send it."""
    day, deeds = officer.viewer.day, list(selectors.deeds_of(row))
    standing = selectors.standing_of(row, day)
    receives = officer.may_receive and standing.holds and not officer.viewer.training
    context: dict[str, Any] = {
        "licence": row,
        "holder": masks.name_public(row.holder.name),
        "state": light_of(row, day),
        "organ": officer.directory.body(row.organ).name,
        "deeds": deeds,
        "seen": visible_to(officer.viewer, row.matter_id),
        "requests": selectors.requests_of(row),
        "ask": (ask or AskForm()) if receives else None,
        "end": (end or EndForm(row)) if _may_end(officer, row) else None,
        "serve": (serve or ServeForm(row)) if _may_serve(officer, row) else None,
        "trail": [Crumb(gettext("Licences"), reverse("desk:licences")), Crumb(row.number)],
    }
    wrong = any(form and form.errors for form in (end, ask, serve))
    return page(request, officer, "licences/licence", context, status=422 if wrong else 200)
