"""Beginning, answering one question after the other, sending."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from bianmin.applications.household import answered
from bianmin.applications.models import Capacity, OnlineDraft
from bianmin.applications.models.material import Presence
from bianmin.applications.offered import is_offered_online
from bianmin.applications.online import drafts, sending
from bianmin.applications.policies import PREREVIEW
from bianmin.catalogue import selectors as catalogue
from bianmin.law import masks
from bianmin.law.refusal import Refusal
from bianmin.look import words as look
from bianmin.look.addresses import address_of
from bianmin.people import tries
from bianmin.people.refusals import not_these_particulars
from bianmin.policy import selectors as policy

from .. import admission, guidance, present
from ..answers import personal
from ..mine import door
from . import asking_of_licence, codes, opened, papers
from .asking import Asking
from .for_whom import CAPACITIES
from .frame import shown, with_draft, with_question


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def start(request: HttpRequest, code: str) -> HttpResponseBase:
    """What it takes; the button begins a draft, open to this browser alone."""
    try:
        edition = catalogue.in_force(code, present.today())
    except Refusal as refusal:
        return render(request, "portal/not_offered.html", {"refusal": refusal}, status=404)
    if not is_offered_online(edition.typed):
        return redirect("portal:guide", code=code)
    if request.method == "POST":
        her = door.her(request, at=present.now())
        draft = opened.begin_known(request, her, at=present.now(), item=code)
        return redirect("portal:online_question", draft=draft.pk, name="who")
    guide = catalogue.guide_of(edition)
    page = guidance.page_of(guide, present.today())
    context = {
        "guide": guide,
        "page": page,
        "begun": _begun(request, code),
        "looked_through": _looked_through(),
    }
    return render(request, "portal/online/start.html", context)


def _begun(request: HttpRequest, code: str) -> OnlineDraft | None:
    """What this browser has begun of this item."""
    return next((d for d in opened.own(request) if d.content.get("item") == code), None)


@require_http_methods(["GET", "HEAD", "POST"])
@with_question
def question(here: Asking) -> HttpResponseBase:
    """One question; its answer is kept before the next is asked."""
    if here.question.paper:
        return papers.paper(here)
    if here.question.name == "check":
        return _check(here)
    if here.question.name in {"phone", "code"}:
        return codes.page(here)
    if here.request.method != "POST":
        return shown(here, "question", {"form": here.form()})
    form = here.form(here.request.POST)
    if not form.is_valid() or not form.carries_out(lambda: here.keep(form)):
        return shown(here, "question", {"form": form}, status=422)
    return redirect(here.here if "add" in here.request.POST else here.next)


def _check(here: Asking, refusal: Refusal | None = None) -> HttpResponse:
    """All that was said, to be looked through once more; and what is still open."""
    lines = [(q, here.address(q), _said(here, q)) for q in here.questions if q.name not in UNSAID]
    context = {"lines": lines, "still_open": here.still_open, "refusal": refusal}
    return shown(here, "check", context, status=422 if refusal else 200)


UNSAID = {"who", "phone", "code", "check"}


def _said(here: Asking, question: Any) -> str:
    content = here.draft.content
    if question.paper:
        paper = drafts.paper_of(here.draft, question.paper)
        if paper["presence"] == Presence.HERE:
            return ngettext("%(n)s page", "%(n)s pages", len(paper["pages"])) % {
                "n": len(paper["pages"])
            }
        return str(papers.SAID.get(paper["presence"], ""))
    if question.field:
        return answered(content.get("answers", {}).get(question.field.field, ""))
    told: dict[str, Callable[[], str]] = {
        "email": lambda: masks.email(content["email"]) if content.get("email") else "",
        "licence": lambda: asking_of_licence.told(here.draft),
        "for_whom": lambda: _for_whom(content.get("for_whom") or {}),
    }
    return told.get(question.name, lambda: here.place_name(question.name))()


def _for_whom(said: dict[str, str]) -> str:
    capacity = dict(CAPACITIES)[Capacity(said.get("capacity") or Capacity.SELF)]
    return "：".join(part for part in (str(capacity), said.get("name", "")) if part)


@require_POST
@with_draft
def send(request: HttpRequest, draft: OnlineDraft) -> HttpResponseBase:
    """Send it; pressed twice, or sent again after the line broke, it is one application."""
    here, known = Asking.at_the_check(request, draft, present.now()), draft.pk
    try:
        tries.check(address_of(request), at=here.at)
        with transaction.atomic():
            code = sending.send(draft, at=here.at)
    except Refusal as refusal:
        if refusal.code == not_these_particulars().code:
            tries.count_wrong(address_of(request), at=here.at)
        return _check(here, refusal)
    opened.note_sent(request, known, code)
    admission.admit(request, code, at=here.at)
    return redirect("portal:online_sent", code=code)


@personal
def sent(request: HttpRequest, code: str) -> HttpResponseBase:
    """It is there: the number, the code to follow it by, and what comes next."""
    if code not in request.session.get(opened.SENT, {}).values():
        return redirect("portal:tracked", code=code)
    context = {"code": code, "looked_through": _looked_through()}
    return render(request, "portal/online/sent.html", context)


def _looked_through() -> str:
    """In what time the window looks through what is sent now."""
    return look.count(policy.value(PREREVIEW, present.today()))


@require_POST
@with_draft
def discard(request: HttpRequest, draft: OnlineDraft) -> HttpResponseBase:
    """Let it go, with all that was typed and photographed."""
    draft.delete()
    return redirect("portal:home")
