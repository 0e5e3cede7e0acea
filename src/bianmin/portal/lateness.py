"""What a passed promise or limit obliges the office to tell her."""

from bianmin.casework.lateness import Late, late
from bianmin.look import words as look
from bianmin.look.cards import DelayCard, ReasonCard

from . import words
from .due import due_at
from .scene import Scene


def delays(scene: Scene) -> list[DelayCard]:
    """Each limit that has passed, with the reasons stated since; also once it is closed."""
    return [_card(scene, one) for one in late(scene)]


def _card(scene: Scene, one: Late) -> DelayCard:
    clock = one.clock
    assert clock.due_at  # what has passed had an end
    due = due_at(clock.due_at, provisional=clock.provisional)
    return DelayCard(
        label=str(words.CLOCKS[clock.name]),
        light=clock.light,
        told=look.was_due(str(due)),
        reasons=tuple(
            ReasonCard(reason.words, scene.directory.body(reason.body).short_name, reason.at)
            for reason in one.reasons
        ),
    )
