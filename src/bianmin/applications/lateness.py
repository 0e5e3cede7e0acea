"""Which limits of a matter have passed, and why, as was stated in public (优化营商环境条例 36)."""

from dataclasses import dataclass

from bianmin.law.clock import State
from bianmin.matters.models import Clock

from .scenes import Scene
from .selectors import DelayReason, delay_reasons
from .timing import PUBLIC


@dataclass(frozen=True, slots=True)
class Late:
    """A clock that has passed, or stopped late, with the reasons stated since it passed."""

    clock: Clock
    reasons: tuple[DelayReason, ...]


def late(scene: Scene) -> tuple[Late, ...]:
    """The limits whose passing must be explained; no statement where none has passed."""
    passed = [clock for clock in scene.clocks if clock.name in PUBLIC and _has_passed(scene, clock)]
    reasons = delay_reasons(scene.matter.pk) if passed else ()
    return tuple(Late(clock, _of(clock, reasons)) for clock in passed)


def _has_passed(scene: Scene, clock: Clock) -> bool:
    if clock.due_at is None or clock.state == State.HELD:
        return False
    return clock.late_days > 0 if clock.stopped_at else scene.at > clock.due_at


def _of(clock: Clock, reasons: tuple[DelayReason, ...]) -> tuple[DelayReason, ...]:
    since = clock.due_at
    return tuple(r for r in reasons if clock.name in r.limits and since and r.at > since)
