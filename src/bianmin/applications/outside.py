"""Conditions on waiting for somebody outside: one question at a time, asked again, answered."""

from collections.abc import Mapping
from typing import Any

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation

from . import outside_refusals as refusals

ASKED, AGAIN, ANSWERED = "ask_outside", "ask_outside_again", "record_outside_answer"
BY_SYSTEM = "receive_outside_answer"
"""What another system answers by itself; the step of the minder, taken for the minder."""
WHOM = ("bank", "tax", "upper_authority", "other_department", "other")
HOW = ("letter", "system", "phone", "in_person")
LONGEST = 366


def nobody_is_awaited(situation: Situation) -> Refusal | None:
    return refusals.asked_already() if is_awaited(situation) else None


def somebody_is_awaited(situation: Situation) -> Refusal | None:
    return None if is_awaited(situation) else refusals.nobody_asked_outside()


def is_awaited(situation: Situation) -> bool:
    """Whether somebody outside was asked and has not answered yet."""
    steps = [act.step for act in situation.acts if act.step in (ASKED, ANSWERED, BY_SYSTEM)]
    return bool(steps) and steps[-1] == ASKED


def days_are_expected(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    return None if 0 < facts["expected"] <= LONGEST else refusals.expected_when()
