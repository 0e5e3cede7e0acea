"""Conditions on the steps of a request: pure functions of the situation and the facts."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bianmin.law.clock import State
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of, end_of
from bianmin.matters.situation import Situation

from . import refusals
from .outcomes import BY_CODE, Group
from .policies import LATER_MOST
from .replying import ANSWERS

LATER = "later_reply"
CLARIFICATION, REASONS, FEE = "ask_clarification", "ask_reasons", "charge"
RELEASING = frozenset({Group.PARTLY})
NOT_THERE = "does_not_exist"


def awaits_nobody(situation: Situation) -> Refusal | None:
    """While she is to clarify, to give reasons or to pay, the organ does not go on."""
    return refusals.she_is_awaited() if _waits_for_her(situation) else None


def _waits_for_her(situation: Situation) -> bool:
    return situation.stay is not None and situation.stay.waits_for == "applicant"


def asked_once(situation: Situation) -> Refusal | None:
    """What is unclear is asked for once, all of it (30)."""
    return refusals.clarified_before() if situation.has_done(CLARIFICATION) else None


def asked_in_time(situation: Situation) -> Refusal | None:
    """Within the days that article 30 gives, counted from receipt."""
    clock = situation.clock("asking")
    late = clock and clock.state != State.STOPPED and clock.due_at and situation.at >= clock.due_at
    return refusals.too_late_to_ask() if late else None


def awaits_clarification(situation: Situation) -> Refusal | None:
    return None if _awaits(situation, CLARIFICATION) else refusals.nothing_asked()


def reasons_asked_once(situation: Situation) -> Refusal | None:
    return refusals.reasons_asked_before() if situation.has_done(REASONS) else None


def awaits_reasons(situation: Situation) -> Refusal | None:
    return None if _awaits(situation, REASONS) else refusals.nothing_asked()


def reasons_were_given(situation: Situation) -> Refusal | None:
    """A later day is set only where she was asked why, and what she said was found good (35)."""
    return None if situation.has_done("reasons_given") else refusals.no_reasons_yet()


def no_later_day(situation: Situation) -> Refusal | None:
    """One later day is set, once; a fee is asked for before it."""
    return refusals.later_day_set() if situation.clock(LATER) else None


def reply_is_not_late(situation: Situation) -> Refusal | None:
    """While the time of article 33 still runs; and the request is of those that have the other."""
    clock = situation.clock("reply")
    if clock is None or LATER not in situation.terms.limits:
        return refusals.no_later_day_here()
    late = clock.due_at is not None and situation.at > clock.due_at
    return refusals.too_late_for_a_later_day() if late else None


def reasonable(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """No longer than the county holds to be reasonable, and later than the day there was."""
    most = situation.surroundings.value(LATER_MOST, situation.day)
    if not 0 < facts["within"] <= most:
        return refusals.not_reasonable(most)
    clock = situation.clock("reply")
    day = situation.surroundings.calendar.add_working_days(situation.day, facts["within"])
    sooner = clock and clock.due_at and end_of(day) <= clock.due_at
    return refusals.not_later() if sooner else None


def charged_once(situation: Situation) -> Refusal | None:
    return refusals.charged_before() if situation.has_done(FEE) else None


def awaits_payment(situation: Situation) -> Refusal | None:
    return None if _awaits(situation, FEE) else refusals.nothing_asked()


def _awaits(situation: Situation, step: str) -> bool:
    """Whether she is awaited, and was asked for this last."""
    asked = [act.step for act in situation.acts if act.step in {CLARIFICATION, REASONS, FEE}]
    return _waits_for_her(situation) and asked[-1:] == [step]


def something_to_pay(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Most requests are free; nothing is charged where the scale says so (42)."""
    return None if facts["fen"] > 0 else refusals.is_free()


def nobody_is_being_asked(situation: Situation) -> Refusal | None:
    """No reply while a third party or a joint maker is still to be heard (32, 34)."""
    still = any(not child.closed for child in situation.children)
    return refusals.still_being_asked() if still else None


def was_searched(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """What is said not to exist has been looked for, and where is on record (36(4))."""
    needed = facts["ground"] == NOT_THERE and not situation.has_done("record_search")
    return refusals.not_searched() if needed else None


def has_its_release(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """What is given in part is given: as a file of which the rest is gone, or on paper (37)."""
    if BY_CODE[facts["ground"]].group not in RELEASING or facts.get("released"):
        return None
    return refusals.nothing_released()


def served_after_the_reply(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """It is served on a day between the reply and today."""
    day, replied = date.fromisoformat(facts["served_on"]), _replied_on(situation)
    return None if replied <= day <= situation.day else refusals.served_when(replied)


def _replied_on(situation: Situation) -> date:
    answers = [act for act in situation.acts if act.step in ANSWERS]
    return day_of(datetime.fromisoformat(answers[-1].at))
