"""Conditions on the steps of an application: pure functions of the situation and the facts."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bianmin.law.clock import State
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.situation import Situation

from . import refusals

OUTCOMES_WITH_RESULT = frozenset({"granted"})


def papers_complete(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Nothing is carried on while a required paper is neither there nor explained."""
    return refusals.papers_missing() if facts.get("missing") else None


def not_yet_corrected(situation: Situation) -> Refusal | None:
    """Corrections are asked for once, all together (行政许可法 32(1)(四), 72(四))."""
    return refusals.second_correction() if situation.has_done("ask_correction") else None


def awaits_correction(situation: Situation) -> Refusal | None:
    stay = situation.stay
    waiting = stay is not None and stay.waits_for == "applicant"
    return None if waiting else refusals.nothing_asked()


def awaits_nobody(situation: Situation) -> Refusal | None:
    """While the applicant is correcting papers the organ does not decide about acceptance."""
    stay = situation.stay
    waiting = stay is not None and stay.waits_for == "applicant"
    return refusals.correction_awaited() if waiting else None


def two_people(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Facts on the spot are checked by two or more (行政许可法 34(3))."""
    second = facts.get("second")
    acting = situation.stay.holder if situation.stay else None
    return refusals.two_must_visit() if second is None or second == acting else None


def publicity_over(situation: Situation) -> Refusal | None:
    """What is publicised stays up for its full days; the day it went up is not counted."""
    stay = situation.stay
    if stay is None:
        return None
    days = situation.terms.at(stay.position).days or 0
    last = day_of(stay.sent_at) + timedelta(days=days)
    return None if situation.day > last else refusals.still_publicised(last)


def lies_with_receiver(situation: Situation) -> Refusal | None:
    stay = situation.stay
    home = stay is not None and stay.body == situation.matter.received_by
    return None if home else refusals.already_on_its_way()


def is_decided(situation: Situation) -> Refusal | None:
    return None if situation.matter.outcome else refusals.not_decided()


def undecided(situation: Situation) -> Refusal | None:
    return refusals.already_decided() if situation.matter.outcome else None


def list_agrees(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """The list handed over equals the papers received, and no original is kept back."""
    if facts.get("kept"):
        return refusals.originals_kept()
    return None


def decision_in_time(situation: Situation) -> bool:
    """Whether the statutory decision clock, if there is one, has not been overrun."""
    clock = situation.clock("decision")
    if clock is None or clock.due_at is None:
        return True
    return clock.state == State.STOPPED or situation.at <= clock.due_at
