"""A step's own small page: what it needs, what it brings about, and the button."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext

from bianmin.law.procedure import Step
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb

from .. import cards, words
from ..kinds import kind_of
from ..officers import Officer, at_the_desk, page
from ..scene import Scene, scene_of
from ..standing import standing_against
from ..steps import StepForm
from .matter import trail


@at_the_desk
def step(request: HttpRequest, officer: Officer, matter: int, step: str) -> HttpResponseBase:
    """Show the step's form, or take it."""
    scene = scene_of(officer, matter)
    declared = _declared(scene, step)
    if request.method == "POST":
        return _taken(request, scene, declared)
    return _shown(request, scene, declared, kind_of(scene).form(scene, declared, None, None))


def _declared(scene: Scene, step: str) -> Step:
    """The step of that name, if it is one that people take on a matter that is there."""
    if scene.procedure.has_step(step):
        found = scene.procedure.step(step)
        if not found.opens and not found.by_law:
            return found
    raise Http404(gettext("There is no such step."))


def _taken(request: HttpRequest, scene: Scene, step: Step) -> HttpResponseBase:
    kind = kind_of(scene)
    form = kind.form(scene, step, request.POST, request.FILES)
    if not all([form.is_valid(), form.filled is None or form.filled.is_valid()]):
        return _shown(request, scene, step, form, status=422)
    try:
        kind.take(scene, step, form, request.POST.get("key", ""), _seen(request))
    except Refusal as refusal:
        return _refused(request, scene, step, form, refusal)
    messages.success(request, gettext("Done: %(step)s.") % {"step": words.label(step.label)})
    return redirect("desk:matter", matter=scene.matter.pk)


def _refused(
    request: HttpRequest, scene: Scene, step: Step, form: StepForm, refusal: Refusal
) -> HttpResponse:
    """Beside its field where the form has it, else on top; what was done meanwhile is read anew."""
    fresh = scene_of(scene.officer, scene.matter.pk)
    if refusal.field in form.fields:
        form.refuse(refusal)
        return _shown(request, fresh, step, form, status=422)
    return _shown(request, fresh, step, form, refusal=refusal, status=422)


def _seen(request: HttpRequest) -> int:
    """The version the page showed; one that shows none is stale."""
    text = request.POST.get("seen", "")
    return int(text) if text.isdecimal() else 0


def _shown(
    request: HttpRequest,
    scene: Scene,
    step: Step,
    form: StepForm,
    *,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    """The form with the version now shown; what was typed is kept, and so is the key."""
    label = words.label(step.label)
    context = {
        "scene": scene,
        "step": step,
        "label": label,
        "trail": trail(scene, Crumb(label)),
        "waiting": cards.waiting(scene),
        "form": form,
        "refusal": refusal or standing_against(scene, step),
        "blocked": refusal is None and standing_against(scene, step) is not None,
        "key": request.POST.get("key") or str(uuid.uuid4()),
        "seen": scene.matter.version,
        **kind_of(scene).beside(scene, step),
    }
    return page(request, scene.officer, "step", context, status=status)
