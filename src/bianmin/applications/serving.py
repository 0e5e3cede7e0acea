"""Conditions on serving a result (送达) where nobody comes for it: left, entrusted, online, by
public notice. 行政许可法 has no chapter on service; 民事诉讼法 87-95 are followed."""

from collections.abc import Mapping
from typing import Any

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation

from . import serving_refusals as refusals
from .policies import REVIEW_ONLINE

ANNOUNCED = "notice"
"""What a stay waits for while the public notice runs."""

AGAINST = frozenset({"refused", "not_accepted"})
"""Outcomes that tell of remedies."""

AGREED, DISAGREED = "agree_online_service", "end_online_service"


def is_witnessed(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """It is left before a witness of her village or workplace, or a photograph is taken (89)."""
    shown = facts.get("witness") or facts.get("proof")
    return None if shown else refusals.unwitnessed()


def has_agreed(situation: Situation) -> Refusal | None:
    """Online only with her consent, which she may take back (90)."""
    return None if agrees(situation) else refusals.not_agreed()


def has_not_agreed(situation: Situation) -> Refusal | None:
    return refusals.agreed_already() if agrees(situation) else None


def agrees(situation: Situation) -> bool:
    said = [act.step for act in situation.acts if act.step in (AGREED, DISAGREED)]
    return said[-1:] == [AGREED]


def review_can_be_asked_online(situation: Situation) -> Refusal | None:
    """Who is served online a decision against her is told where to ask for review online (22)."""
    against = situation.matter.outcome in AGAINST
    told = not against or situation.surroundings.value(REVIEW_ONLINE, situation.day)
    return None if told else refusals.no_review_online()


def not_announced(situation: Situation) -> Refusal | None:
    return refusals.announced_already() if is_announced(situation) else None


def is_announced(situation: Situation) -> bool:
    return situation.stay is not None and situation.stay.waits_for == ANNOUNCED


def was_served_by_notice(situation: Situation) -> Refusal | None:
    return None if situation.has_done("deem_served") else refusals.not_served_yet()
