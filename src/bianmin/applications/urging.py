"""Conditions on urging a matter on: one question at a time, until it is answered or overdue."""

from datetime import datetime

from bianmin.law.refusal import Refusal
from bianmin.matters.clockwork import hop_due
from bianmin.matters.situation import Act, Situation

from . import urging_refusals as refusals
from .policies import URGE_ANSWER

URGES = ("urge", "supervise")
"""By the applicant or who received her papers (催办); by the county's overseers (督办)."""
ANSWER = "answer_urge"


def waits_for_us(situation: Situation) -> Refusal | None:
    """Who is asked for papers has nothing to urge: the office waits for her."""
    stay = situation.stay
    hers = stay is not None and stay.waits_for == "applicant"
    return refusals.waits_for_her() if hers else None


def not_urged_already(situation: Situation) -> Refusal | None:
    return _not_again(situation, "urge")


def not_supervised_already(situation: Situation) -> Refusal | None:
    return _not_again(situation, "supervise")


def _not_again(situation: Situation, step: str) -> Refusal | None:
    """What was asked and may still be answered in time is not asked again."""
    asked = [act.at for act in unanswered(situation) if act.step == step]
    if not asked:
        return None
    due = answer_due(situation, datetime.fromisoformat(asked[-1]))
    return None if situation.at > due else refusals.urged_already(due)


def is_urged(situation: Situation) -> Refusal | None:
    return None if unanswered(situation) else refusals.not_urged()


def unanswered(situation: Situation) -> list[Act]:
    """The steps by which it was urged since the last answer, oldest first."""
    since = max((act.version for act in situation.acts if act.step == ANSWER), default=0)
    return [act for act in situation.acts if act.step in URGES and act.version > since]


def answer_due(situation: Situation, asked: datetime) -> datetime:
    """Until when who has it is to answer: the county's value of the day it was urged."""
    around = situation.surroundings
    due = hop_due(asked, around.value(URGE_ANSWER, situation.day), around)
    assert due is not None  # nothing holds an answer
    return due
