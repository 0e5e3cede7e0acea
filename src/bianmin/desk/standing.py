"""Why a step cannot be taken as things stand."""

from django.utils.translation import gettext_lazy

from bianmin.law.procedure import Step
from bianmin.law.refusal import Refusal

from .scene import Scene


def standing_against(scene: Scene, step: Step) -> Refusal | None:
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
