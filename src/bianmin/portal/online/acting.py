"""What she does to her own matter from its page, once a code sent to her phone is typed in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from bianmin.applications.online import refusals
from bianmin.law.refusal import Refusal

from .. import admission, present
from ..scene import Scene, scene_of
from . import codes
from .forms import CodeForm

Deed = Callable[[HttpRequest, Scene], HttpResponseBase]
Barrier = Callable[[Scene], Refusal | None]


def once_confirmed(
    request: HttpRequest, code: str, deed: Deed, *, what: str, barrier: Barrier
) -> HttpResponseBase:
    """Ask for the code of her phone, then do ``deed``. ``barrier`` says why there is nothing to do.

    The code and the four digits of her receipt let somebody read; they let nobody act.
    """
    at = present.now()
    if not admission.is_admitted(request, code, at=at):
        return redirect("portal:tracked", code=code)
    scene, purpose = scene_of(code, at), f"{what} {code}"
    typed = "code" in request.POST and "again" not in request.POST
    form = CodeForm(request.POST if typed else None)
    if typed and codes.pending(request, purpose) and codes.confirmed(request, form):
        return deed(request, scene)
    if refusal := None if typed else barrier(scene) or _sent(request, scene, purpose):
        return _refused(request, code, refusal)
    number = codes.pending(request, purpose)
    context = {**codes.code_context(request, number), "form": form, "back": code}
    return render(request, "portal/online/code.html", context, status=422 if form.errors else 200)


def _refused(request: HttpRequest, code: str, refusal: Refusal) -> HttpResponse:
    context = {"refusal": refusal, "code": code}
    return render(request, "portal/online/refused.html", context, status=422)


def _sent(request: HttpRequest, scene: Scene, purpose: str) -> Refusal | None:
    """Send the code, unless one is on its way to this browser; why it could not be sent."""
    if codes.pending(request, purpose) and "again" not in request.POST:
        return None
    number = scene.application.contact or scene.application.party.phone
    if not number:
        return refusals.no_phone()
    try:
        codes.send_code(request, number, purpose=purpose)
    except Refusal as refusal:
        return refusal
    return None
