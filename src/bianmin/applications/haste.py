"""Conditions on the steps by which a matter is hurried: a reason from the county's list, once."""

from collections.abc import Mapping
from typing import Any

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation

from . import agency_refusals as refusals
from .policies import URGENCY

CLOCK = "urgent"
"""The clock of the green channel: it is to be decided at once."""

STRAIGHT, ALONG, HERE = "send_straight", "go_along", "mark_urgent"
STEPS = (STRAIGHT, ALONG, HERE)


def not_yet(situation: Situation) -> Refusal | None:
    return refusals.already_urgent() if situation.clock(CLOCK) else None


def reason_is_listed(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """What is urgent is the county's to say, not the moment's."""
    listed = situation.surroundings.value(URGENCY, situation.day)
    return None if facts.get("urgency") in listed else refusals.not_a_reason()
