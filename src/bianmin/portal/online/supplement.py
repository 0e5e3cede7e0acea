"""What was asked for is sent from here once her phone is confirmed: nobody answers for her."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from bianmin.applications.services.online import wanted
from bianmin.law.refusal import Refusal

from .. import admission, present
from ..answers import personal
from ..scene import Scene, scene_of
from . import codes, drafts, refusals
from .forms import CodeForm

SUPPLEMENT = "supplement"


@require_POST
@personal
def begin(request: HttpRequest, code: str) -> HttpResponseBase:
    """A code to her phone; typed in, it opens the papers that were asked for."""
    at = present.now()
    if not admission.is_admitted(request, code, at=at):
        return redirect("portal:tracked", code=code)
    scene, purpose = scene_of(code, at), f"{SUPPLEMENT} {code}"
    form = CodeForm(request.POST if "code" in request.POST else None)
    if form.is_bound and codes.pending(request, purpose) and codes.confirmed(request, form):
        return _opened(request, scene)
    refusal = None if form.is_bound else _sent(request, scene, purpose)
    if refusal:
        context = {"refusal": refusal, "code": code}
        return render(request, "portal/online/refused.html", context, status=422)
    number = codes.pending(request, purpose)
    context = {**codes.code_context(request, number), "form": form, "back": code}
    return render(request, "portal/online/code.html", context, status=422 if form.errors else 200)


def _sent(request: HttpRequest, scene: Scene, purpose: str) -> Refusal | None:
    """Send the code, unless one is on its way to this browser; why it could not be."""
    if codes.pending(request, purpose):
        return None
    number = scene.application.contact or scene.application.party.phone
    if not wanted(scene.matter.pk):
        return refusals.nothing_wanted()
    if not number:
        return refusals.no_phone()
    try:
        codes.send_code(request, number, purpose=purpose)
    except Refusal as refusal:
        return refusal
    return None


def _opened(request: HttpRequest, scene: Scene) -> HttpResponseBase:
    """A draft of the papers that were asked for, all of them."""
    keys = [row.key for row in wanted(scene.matter.pk)]
    application = scene.application
    draft = drafts.begin(
        request,
        at=scene.at,
        item=application.edition.item.code,
        code=application.code,
        wanted=keys,
    )
    if not keys:
        return redirect("portal:tracked", code=application.code)
    return redirect("portal:online_question", draft=draft.pk, name=f"paper-{keys[0]}")
