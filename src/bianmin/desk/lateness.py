"""What a passed promise or limit demands of the post: a reason, stated in public."""

from bianmin.casework.lateness import Late, late
from bianmin.look import words as look
from bianmin.look.cards import DelayCard, ReasonCard, StepButton

from . import words
from .scene import Scene

EXPLAINED = "explain_delay"


def delays(scene: Scene) -> list[DelayCard]:
    """Each limit that has passed, with the reasons stated since."""
    return [_card(scene, one) for one in late(scene)]


def _card(scene: Scene, one: Late) -> DelayCard:
    clock, directory = one.clock, scene.officer.directory
    due = look.marked(look.by(clock.due_day), provisional=clock.provisional)
    return DelayCard(
        label=words.label(scene.procedure.clock(clock.name).label),
        light=clock.light,
        told=look.was_due(due),
        reasons=tuple(
            ReasonCard(reason.words, directory.body(reason.body).short_name, reason.at)
            for reason in one.reasons
        ),
    )


def demanded(steps: list[StepButton]) -> StepButton | None:
    """The step by which this post states the reason now, if it is this post's to state."""
    return next((step for step in steps if f"/{EXPLAINED}/" in step.url), None)
