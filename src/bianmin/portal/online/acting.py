"""What she does to her own matter from its page, once a code sent to her phone is typed in."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from bianmin.applications.online import refusals
from bianmin.law.refusal import Refusal
from bianmin.people.models import Party

from .. import admission, present
from ..scene import Hers
from . import codes
from .forms import CodeForm

Kind = TypeVar("Kind", bound=Hers)

Deed = Callable[[HttpRequest, Kind, int], HttpResponseBase]
"""What is done, by the party (id) whose phone was confirmed."""
BENEFICIARY = "beneficiary"
"""What a form says in ``whose`` where she for whom it is acts, on her own phone."""

Barrier = Callable[[Kind], Refusal | None]


def once_confirmed(
    request: HttpRequest,
    code: str,
    deed: Deed[Kind],
    *,
    find: Callable[[str, datetime], Kind],
    what: str,
    barrier: Barrier[Kind],
) -> HttpResponseBase:
    """Ask for the code of her phone, then do ``deed`` to what ``find`` finds under her code.

    ``barrier`` says why there is nothing to do.
    The code and the four digits of her receipt let somebody read; they let nobody act.
    """
    at = present.now()
    if not admission.is_admitted(request, code, at=at):
        return redirect("portal:tracked", code=code)
    scene = find(code, at)
    who = _who(request, scene)
    purpose = f"{what} {code} {who.pk}"
    typed = "code" in request.POST and "again" not in request.POST
    form = CodeForm(request.POST if typed else None)
    if typed and codes.pending(request, purpose) and codes.confirmed(request, form):
        return deed(request, scene, who.pk)
    if refusal := None if typed else barrier(scene) or _sent(request, scene, who, purpose):
        return _refused(request, code, refusal)
    number = codes.pending(request, purpose)
    context = {**codes.code_context(request, number), "form": form, "back": code}
    context["whose"] = BENEFICIARY if who.pk != scene.party.pk else ""
    return render(request, "portal/online/code.html", context, status=422 if form.errors else 200)


def _refused(request: HttpRequest, code: str, refusal: Refusal) -> HttpResponse:
    context = {"refusal": refusal, "code": code}
    return render(request, "portal/online/refused.html", context, status=422)


def _who(request: HttpRequest, scene: Hers) -> Party:
    """Who acts: she who applied, or she for whom it is, where she says so."""
    hers = request.POST.get("whose") == BENEFICIARY and scene.beneficiary is not None
    return scene.beneficiary if hers and scene.beneficiary else scene.party


def _sent(request: HttpRequest, scene: Hers, who: Party, purpose: str) -> Refusal | None:
    """Send the code, unless one is on its way to this browser; why it could not be sent."""
    if codes.pending(request, purpose) and "again" not in request.POST:
        return None
    is_applicant = who.pk == scene.party.pk
    number = (is_applicant and scene.contact) or who.phone
    if not number:
        return refusals.no_phone()
    try:
        codes.send_code(request, number, purpose=purpose)
    except Refusal as refusal:
        return refusal
    return None
