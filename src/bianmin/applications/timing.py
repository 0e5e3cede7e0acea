"""Conditions on the steps about time: what holds a limit, lengthens it, explains its passing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bianmin.law.clock import State
from bianmin.law.holds import ARTICLE_45
from bianmin.law.refusal import Refusal
from bianmin.law.stamps import StampKind
from bianmin.matters.holding import Hold, standing
from bianmin.matters.situation import ClockCard, Situation

from . import timing_refusals as refusals

BEGINS = frozenset({"begin_special", "begin_local"})
EXPLAINED = "explain_delay"
PUBLIC = frozenset({"decision", "duty", "promise", "delivery"})
"""The limits whose passing must be explained in public (优化营商环境条例 36)."""


def lasting(situation: Situation) -> tuple[Hold, ...]:
    """The procedures that steps began and none has ended yet; oldest first."""
    begun = {act.version for act in situation.acts if act.step in BEGINS}
    return tuple(hold for hold in standing(situation) if hold[0] in begun)


def law_is_held_by_it(situation: Situation) -> Refusal | None:
    """Only a licence's limit leaves out the eight procedures of 行政许可法 45."""
    clock = _running(situation, "decision")
    return None if clock and clock.limit.holds & ARTICLE_45 else refusals.no_special_here()


def days_are_planned(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """The time it needs is told in writing (行政许可法 45): no procedure without an end in view."""
    return None if facts["planned"] > 0 else refusals.days_not_planned()


def promise_runs(situation: Situation) -> Refusal | None:
    """A local procedure holds nothing but the promise."""
    return None if _running(situation, "promise") else refusals.no_promise_runs()


def something_lasts(situation: Situation) -> Refusal | None:
    return None if lasting(situation) else refusals.nothing_begun()


def was_begun_by_a_step(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """A leg's own pause ends with the leg, by no other step."""
    begun = {version for version, _kind in lasting(situation)}
    return None if facts["ends"] in begun else refusals.nothing_begun()


def nothing_lasts(situation: Situation) -> Refusal | None:
    """Nothing is decided while a procedure that was told to the applicant still lasts."""
    return refusals.still_lasts() if lasting(situation) else None


def can_be_extended(situation: Situation) -> Refusal | None:
    """Once, before it has passed, and only where its article allows it."""
    clock = _running(situation, "decision")
    if clock is None or clock.limit.extension is None:
        return refusals.not_extendable()
    if any(stamp.kind is StampKind.EXTEND for stamp in clock.stamps):
        return refusals.extended_already(clock.limit.ground)
    return refusals.passed_already() if _is_late(clock, situation.at) else None


def something_is_unexplained(situation: Situation) -> Refusal | None:
    return None if unexplained(situation) else refusals.nothing_late()


def delay_is_explained(situation: Situation) -> Refusal | None:
    """Whoever has let a limit pass says why in public before going on (优化营商环境条例 36)."""
    return refusals.delay_unexplained() if unexplained(situation) else None


def unexplained(situation: Situation) -> list[str]:
    """The clocks that have passed since a reason was last stated, by name."""
    said = [datetime.fromisoformat(act.at) for act in situation.acts if act.step == EXPLAINED]
    return [
        clock.name
        for clock in situation.clocks
        if clock.name in PUBLIC and _is_late(clock, situation.at)
        if not any(clock.due_at and clock.due_at < at for at in said)
    ]


def _is_late(clock: ClockCard, at: datetime) -> bool:
    running = clock.state == State.RUNNING
    return running and clock.due_at is not None and at > clock.due_at


def _running(situation: Situation, name: str) -> ClockCard | None:
    """The clock while it runs or is held."""
    clock = situation.clock(name)
    return clock if clock and clock.state != State.STOPPED else None
