"""The steps of an application at the desk: forms, what stands beside them, how one is taken."""

from typing import Any

from bianmin.applications import services as applications
from bianmin.applications.amending import STEP as AMENDS
from bianmin.applications.asking import GIVING_BACK
from bianmin.law.procedure import Step
from bianmin.look.answers_form import AnswersForm
from bianmin.notices.remedies import remedies

from .. import amending
from ..offers import offer_of
from ..standing import standing_against
from ..step_hints import HINTS
from ..steps import StepForm, form_of
from .materials import materials
from .scene import ApplicationScene

DECISIONS = {"refuse": "refused", "refuse_acceptance": "not_accepted"}
LISTED = frozenset(
    {"hand_up", "accompany", "send_straight", "go_along", "accept", "hand_over", "hand_over_here"}
    | {"ask_correction", "supply", "grant"}
)
"""Steps before which one looks at the list of papers once more."""


def form(scene: ApplicationScene, step: Step, posted: Any = None, sent: Any = None) -> StepForm:
    """Empty, or of what was sent with which files."""
    made = form_of(step, offer_of(scene, step), posted, sent)
    made.filled = _filled(scene, step, posted)
    return made


def _filled(scene: ApplicationScene, step: Step, posted: Any = None) -> AnswersForm | None:
    """The application's own form, where the step is to amend it and may be taken."""
    amends = step.name == AMENDS and standing_against(scene, step) is None
    return amending.form_of(scene, posted) if amends else None


def beside(scene: ApplicationScene, step: Step) -> dict[str, object]:
    return {
        "hint": HINTS.get(step.name, ""),
        "remedies": _remedies(scene, step),
        "materials": materials(scene) if step.name in LISTED else (),
    }


def take(scene: ApplicationScene, step: Step, form: StepForm, key: str, seen: int) -> None:
    """Through the one door; originals ticked as given back go back with it or not."""
    facts = form.facts(step) | form.kept_proof(scene.officer)
    applications.act(
        matter=scene.matter.pk,
        step=step.name,
        by=scene.officer.actor(stay=scene.stay, second=facts.get("second")),
        at=scene.officer.at,
        key=key,
        seen=seen,
        facts=facts,
        words=form.words(step),
        given_back=form.given_back if step.name in GIVING_BACK else (),
        answers=amending.filled_in(form.filled) if form.filled else None,
    )


def _remedies(scene: ApplicationScene, step: Step) -> list[str]:
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
