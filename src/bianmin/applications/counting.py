"""Conditions on papers that did not come as listed: one question at a time, the sender is heard."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bianmin.law.refusal import Refusal
from bianmin.matters.clockwork import hop_due
from bianmin.matters.situation import Situation

from . import counting_refusals as refusals
from .models.manifest import Settlement
from .policies import DISCREPANCY

REPORT, ANSWER, SETTLE = "report_discrepancy", "answer_discrepancy", "settle_discrepancy"
WITHOUT_SENDER = frozenset({Settlement.FOUND, Settlement.COUNT_WRONG})
"""What the receiver may say by itself; nothing of it is to the sender's burden."""


def sender_of(situation: Situation) -> int | None:
    """The body (id) from which it came to the one where it lies; None if it came from nowhere."""
    here = situation.stay.body if situation.stay else None
    others = [stay.body for stay in situation.stays if stay.body != here]
    return others[-1] if others else None


def came_from_elsewhere(situation: Situation) -> Refusal | None:
    return refusals.came_from_nowhere() if sender_of(situation) is None else None


def nothing_open(situation: Situation) -> Refusal | None:
    """Two counts of the same papers are not disputed at once."""
    return refusals.settle_first() if _open(situation) else None


def is_open(situation: Situation) -> Refusal | None:
    return None if _open(situation) else refusals.nothing_to_settle()


def is_unanswered(situation: Situation) -> Refusal | None:
    return None if _open(situation) == REPORT else refusals.nothing_to_answer()


def they_differ(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """More than was listed is as wrong as less."""
    same = facts["sent"] == facts["counted"]
    return refusals.counts_agree() if same or facts["counted"] < 0 else None


def sender_was_heard(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Nothing is settled to the sender's burden before the sender has said what it knows."""
    settlement = facts["settlement"]
    if settlement in WITHOUT_SENDER or _open(situation) == ANSWER:
        return None
    return refusals.hear_the_sender()


def _open(situation: Situation) -> str:
    """How far an open discrepancy has come; empty where none is open."""
    steps = [a.step for a in situation.acts if a.step in (REPORT, ANSWER, SETTLE)]
    return steps[-1] if steps and steps[-1] != SETTLE else ""


def answer_due(situation: Situation) -> datetime:
    """Until when the sender is to answer: the county's value of the day it was reported."""
    around = situation.surroundings
    due = hop_due(situation.at, around.value(DISCREPANCY, situation.day), around)
    assert due is not None  # nothing holds an answer
    return due
