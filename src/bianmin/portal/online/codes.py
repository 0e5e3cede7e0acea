"""The number of her phone and the code sent to it; going on elsewhere by code and phone."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from bianmin.applications.online import drafts, phone
from bianmin.law import masks
from bianmin.law.refusal import Refusal
from bianmin.look.addresses import address_of
from bianmin.look.context import service_name
from bianmin.people import tries
from bianmin.vault import sealing

from .. import present
from ..answers import personal
from . import opened
from .asking import Asking
from .forms import CodeForm, ResumeForm
from .frame import shown

PENDING = "online_code"
"""The code this browser waits for: its id, the number (sealed), and for what."""
PLACE = "session.online_code.number"


def page(here: Asking) -> HttpResponseBase:
    """First the number, then the code; a number that is confirmed is not asked again."""
    return _number(here) if here.question.name == "phone" else _code(here)


def _number(here: Asking) -> HttpResponseBase:
    if here.request.method != "POST":
        return shown(here, "question", {"form": here.form()})
    form = here.form(here.request.POST)
    if form.is_valid():
        number = form.cleaned_data["phone"]
        if number == here.draft.content.get("phone"):
            return redirect(here.address(here.questions[here.number + 1]))
        try:
            send_code(here.request, number, purpose=str(here.draft.pk))
            return redirect(here.next)
        except Refusal as refusal:
            form.refuse(refusal)
    return shown(here, "question", {"form": form}, status=422)


def _code(here: Asking) -> HttpResponseBase:
    """The code typed in; or another one asked for."""
    number = pending(here.request, str(here.draft.pk))
    if not number:
        return redirect(here.address(here.questions[here.number - 2]))
    form = here.form(here.request.POST if here.request.method == "POST" else None)
    if "again" in here.request.POST:
        return _again(here, number)
    assert isinstance(form, CodeForm)
    if here.request.method == "POST" and confirmed(here.request, form):
        drafts.keep(here.draft, at=here.at, phone=number)
        drafts.give_resume_code(here.draft, at=here.at)
        return redirect(here.next)
    return _shown(here, form, number)


def _again(here: Asking, number: str) -> HttpResponseBase:
    form = CodeForm()
    try:
        send_code(here.request, number, purpose=str(here.draft.pk))
    except Refusal as refusal:
        return _shown(here, form, number, refusal=refusal)
    return redirect(here.here)


def _shown(
    here: Asking, form: CodeForm, number: str, refusal: Refusal | None = None
) -> HttpResponse:
    context = {**code_context(here.request, number), "form": form, "refusal": refusal}
    return shown(here, "code", context, status=422 if refusal or form.errors else 200)


def code_context(request: HttpRequest, number: str) -> dict[str, Any]:
    """To which number it went, for how long it holds; in a demonstration the code itself."""
    shown_here = request.session.get(PENDING, {}).get("shown", "")
    return {
        "number": masks.mobile(number),
        "minutes": phone.MINUTES,
        "demonstration_code": shown_here,
    }


def send_code(request: HttpRequest, number: str, *, purpose: str) -> None:
    """Send a code to ``number``; only this browser can use it. Raises ``Refusal``."""
    made = phone.send(number, service=service_name(), address=address_of(request), at=present.now())
    request.session[PENDING] = {
        "id": str(made.id),
        "number": sealing.seal_text(number, PLACE),
        "purpose": purpose,
        "shown": made.shown,
    }


def pending(request: HttpRequest, purpose: str) -> str:
    """The number to which a code went for this purpose; empty where none did."""
    waiting = request.session.get(PENDING, {})
    return _number_of(waiting) if waiting.get("purpose") == purpose else ""


def _number_of(waiting: dict[str, Any]) -> str:
    """The row of a session lies in the database as it is, so the number is sealed in it."""
    return sealing.unseal_text(waiting["number"], PLACE) if waiting else ""


def confirmed(request: HttpRequest, form: CodeForm) -> bool:
    """Whether the code typed in is the one that was sent; else the form says why not."""
    if not form.is_valid():
        return False
    waiting = request.session[PENDING]
    try:
        sent = UUID(waiting["id"])
        phone.confirm(sent, _number_of(waiting), form.cleaned_data["code"], at=present.now())
    except Refusal as refusal:
        form.refuse(refusal)
        return False
    del request.session[PENDING]
    return True


RESUMING = "resume"


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def resume(request: HttpRequest) -> HttpResponseBase:
    """Go on with what was begun elsewhere: the ten digits, then the code sent to her phone."""
    form = ResumeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            tries.check(address_of(request), at=present.now())
            draft = drafts.by_resume_code(form.cleaned_data["resume"])
            send_code(request, draft.content["phone"], purpose=f"{RESUMING} {draft.pk}")
            return redirect("portal:online_resume_code")
        except Refusal as refusal:
            tries.count_wrong(address_of(request), at=present.now())
            form.refuse(refusal)
    context = {"form": form, "own": opened.own(request)}
    return render(request, "portal/online/resume.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def resume_code(request: HttpRequest) -> HttpResponseBase:
    """The code of her phone opens the draft to this browser."""
    purpose = str(request.session.get(PENDING, {}).get("purpose", ""))
    if not purpose.startswith(RESUMING):
        return redirect("portal:online_resume")
    form = CodeForm(request.POST if request.method == "POST" else None)
    number = pending(request, purpose)
    if request.method == "POST" and confirmed(request, form):
        return _resumed(request, UUID(purpose.removeprefix(RESUMING).strip()))
    context = {**code_context(request, number), "form": form}
    return render(request, "portal/online/code.html", context, status=422 if form.errors else 200)


def _resumed(request: HttpRequest, draft: UUID) -> HttpResponseBase:
    found = drafts.OnlineDraft.objects.filter(pk=draft).first()
    if found is None:
        return redirect("portal:online_resume")
    opened.bind(request, found)
    return redirect("portal:online_question", draft=found.pk, name="check")
