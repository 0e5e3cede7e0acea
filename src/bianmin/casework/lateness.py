"""Which limits of a matter have passed, and why, as was stated in public (优化营商环境条例 36)."""

from dataclasses import dataclass
from datetime import datetime

from bianmin.law.clock import State
from bianmin.matters.models import Clock

from .scenes import Scene


@dataclass(frozen=True, slots=True)
class DelayReason:
    """Why limits (by clock) had passed, as a body (id) stated it to the public."""

    at: datetime
    body: int
    limits: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Late:
    """A clock that has passed, or stopped late, with the reasons stated since it passed."""

    clock: Clock
    reasons: tuple[DelayReason, ...]


def late(scene: Scene) -> tuple[Late, ...]:
    """The limits whose passing must be explained; no statement where none has passed."""
    passed = [c for c in scene.clocks if c.name in scene.public and _has_passed(scene, c)]
    reasons = delay_reasons(scene) if passed else ()
    return tuple(Late(clock, _of(clock, reasons)) for clock in passed)


def delay_reasons(scene: Scene) -> tuple[DelayReason, ...]:
    """What was stated in public about delays, in order."""
    posts = scene.directory.posts
    return tuple(
        DelayReason(
            entry.effective_at,
            posts[entry.post or 0].body,
            tuple(entry.facts["late"]),
            scene.remarks[entry.version]["reason"],
        )
        for entry in scene.entries
        if entry.step == scene.explains
    )


def _has_passed(scene: Scene, clock: Clock) -> bool:
    if clock.due_at is None or clock.state == State.HELD:
        return False
    return clock.late_days > 0 if clock.stopped_at else scene.at > clock.due_at


def _of(clock: Clock, reasons: tuple[DelayReason, ...]) -> tuple[DelayReason, ...]:
    since = clock.due_at
    return tuple(r for r in reasons if clock.name in r.limits and since and r.at > since)
