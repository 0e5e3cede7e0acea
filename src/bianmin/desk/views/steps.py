"""A step's own small page: what it needs, what it brings about, and the button."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications import services as applications
from bianmin.applications.amending import STEP as AMENDS
from bianmin.applications.asking import GIVING_BACK
from bianmin.files import services as files
from bianmin.law.procedure import Step
from bianmin.law.refusal import Refusal
from bianmin.look.answers_form import AnswersForm
from bianmin.look.cards import Crumb
from bianmin.notices.remedies import remedies

from .. import amending, cards, words
from ..offers import offer_of
from ..officers import Officer, at_the_desk, page
from ..scene import Scene, scene_of
from ..step_hints import HINTS
from ..steps import PROOF, StepForm, form_of
from .matter import trail

DECISIONS = {"refuse": "refused", "refuse_acceptance": "not_accepted"}


@at_the_desk
def step(request: HttpRequest, officer: Officer, matter: int, step: str) -> HttpResponseBase:
    """Show the step's form, or take it."""
    scene = scene_of(officer, matter)
    declared = _declared(scene, step)
    if request.method == "POST":
        return _taken(request, scene, declared)
    form = form_of(declared, offer_of(scene, declared))
    form.filled = _filled(scene, declared)
    return _shown(request, scene, declared, form)


def _filled(scene: Scene, step: Step, posted: Any = None) -> AnswersForm | None:
    """The application's own form, where the step is to amend it and may be taken."""
    amends = step.name == AMENDS and _standing_against(scene, step) is None
    return amending.form_of(scene, posted) if amends else None


def _declared(scene: Scene, step: str) -> Step:
    """The step of that name, if it is one that people take on a matter that is there."""
    if scene.procedure.has_step(step):
        found = scene.procedure.step(step)
        if not found.opens and not found.by_law:
            return found
    raise Http404(gettext("There is no such step."))


def _taken(request: HttpRequest, scene: Scene, step: Step) -> HttpResponseBase:
    form = form_of(step, offer_of(scene, step), request.POST, request.FILES)
    form.filled = _filled(scene, step, request.POST)
    if not all([form.is_valid(), form.filled is None or form.filled.is_valid()]):
        return _shown(request, scene, step, form, status=422)
    try:
        _take(request, scene, step, form)
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


def _take(request: HttpRequest, scene: Scene, step: Step, form: StepForm) -> None:
    """The step through the one door; originals ticked as given back go back with it or not."""
    facts = form.facts(step) | _proof(scene, form)
    applications.act(
        matter=scene.matter.pk,
        step=step.name,
        by=scene.officer.actor(stay=scene.stay, second=facts.get("second")),
        at=scene.officer.at,
        key=request.POST.get("key", ""),
        seen=_seen(request),
        facts=facts,
        words=form.words(step),
        given_back=form.given_back if step.name in GIVING_BACK else (),
        answers=amending.filled_in(form.filled) if form.filled else None,
    )


def _proof(scene: Scene, form: StepForm) -> dict[str, int]:
    """The photograph, kept; the ledger names it. Raises ``Refusal`` for what is no photograph."""
    if form.proof is None:
        return {}
    kept = files.store(upload=form.proof, by=scene.officer.account.pk, at=scene.officer.at)
    return {PROOF: kept.pk}


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
        "hint": HINTS.get(step.name, ""),
        "trail": trail(scene, Crumb(label)),
        "waiting": cards.waiting(scene),
        "form": form,
        "refusal": refusal or _standing_against(scene, step),
        "blocked": refusal is None and _standing_against(scene, step) is not None,
        "remedies": _remedies(scene, step),
        "materials": cards.materials(scene) if step.name in LISTED else (),
        "key": request.POST.get("key") or str(uuid.uuid4()),
        "seen": scene.matter.version,
    }
    return page(request, scene.officer, "step", context, status=status)


LISTED = frozenset(
    {"hand_up", "accompany", "send_straight", "go_along", "accept", "hand_over", "hand_over_here"}
    | {"ask_correction", "supply", "grant"}
)
"""Steps before which one looks at the list of papers once more."""


def _standing_against(scene: Scene, step: Step) -> Refusal | None:
    """Why the step cannot be taken as things stand."""
    return next(
        (why for offered, why in scene.offered if offered.name == step.name), _not_offered()
    )


def _not_offered() -> Refusal:
    return Refusal(
        "not-offered",
        gettext_lazy("This step is not yours to take, or not at the leg where the matter lies."),
        gettext_lazy("Go back to the matter and see what can be done now."),
    )


def _remedies(scene: Scene, step: Step) -> list[str]:
    """The remedies that the decision will carry, so that who refuses reads them too."""
    if step.name not in DECISIONS:
        return []
    content = scene.application.edition.typed
    licence = step.name == "refuse" and content.is_licence
    return remedies(
        "licence_refused" if licence else DECISIONS[step.name],
        directory=scene.officer.directory,
        organ=scene.officer.body,
        day=scene.officer.viewer.day,
    )
