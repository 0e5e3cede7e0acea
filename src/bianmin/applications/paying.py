"""Conditions on asking for a fee: only what the published item charges, once, settled before
the result is handed over (行政许可法 58, 59)."""

from collections.abc import Mapping
from typing import Any

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation

from . import paying_refusals as refusals

ASKED, PAID, WAIVED = "ask_payment", "record_payment", "waive_payment"
MOST_FEN = 100_000_000_00
"""A hundred million yuan: beyond it is a slip of the pen."""


def is_charged(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Nothing is charged that the item does not publish (行政许可法 59)."""
    return None if facts["charged"] else refusals.not_charged()


def amount_is_plausible(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    return None if 0 < facts["fen"] <= MOST_FEN else refusals.amount_wrong()


def nothing_is_asked(situation: Situation) -> Refusal | None:
    return refusals.asked_already() if _last(situation) else None


def is_owed(situation: Situation) -> Refusal | None:
    return None if _last(situation) == ASKED else refusals.nothing_owed()


def is_settled(situation: Situation) -> Refusal | None:
    """The result waits for the fee, and for nothing else of hers."""
    return refusals.unpaid() if _last(situation) == ASKED else None


def _last(situation: Situation) -> str:
    said = [act.step for act in situation.acts if act.step in (ASKED, PAID, WAIVED)]
    return said[-1] if said else ""
