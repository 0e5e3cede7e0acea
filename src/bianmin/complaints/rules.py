"""Conditions on the steps of a complaint: pure functions of the situation and the facts."""

from collections.abc import Mapping
from typing import Any

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation

from . import refusals
from .policies import RECTIFY_MOST

ORDERS = frozenset({"conclude_upheld", "conclude_partly_upheld", "order_again"})
DONE = "record_rectified"
LOOKED = "record_finding"


def is_first_time(situation: Situation) -> Refusal | None:
    """What she brought again, not content with the answer, is looked into."""
    return refusals.is_looked_into_again() if situation.has_done("complain_again") else None


def was_looked_into(situation: Situation) -> Refusal | None:
    """No conclusion before something was found out, and is on record."""
    return None if situation.has_done(LOOKED) else refusals.not_looked_into()


def reasonable(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """The time to put it right is at least a day, and no longer than the county lets it be."""
    most = situation.surroundings.value(RECTIFY_MOST, situation.day)
    return None if 0 < facts["within"] <= most else refusals.not_reasonable(most)


def was_put_right(situation: Situation) -> Refusal | None:
    """Seen is what was done since it was last ordered."""
    return None if _last_said(situation) == DONE else refusals.nothing_done_yet()


def is_being_put_right(situation: Situation) -> Refusal | None:
    """What was done is recorded once for each order."""
    return refusals.recorded_already() if _last_said(situation) == DONE else None


def _last_said(situation: Situation) -> str:
    said = [act.step for act in situation.acts if act.step in {*ORDERS, DONE}]
    return said[-1] if said else ""
