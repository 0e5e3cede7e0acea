"""Conditions on handing a result over: by proxy with a name, by post with a receipt."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bianmin.law import identifiers
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.situation import Act, Situation

from . import delivering_refusals as refusals

SENT = frozenset({"post_result", "entrust_service"})
"""The steps after which somebody else has it, who brings a receipt back."""

CARRIERS = ("ems", "post", "courier")
SIGNED = ("herself", "family", "proxy")
BY_PROXY = "proxy"
ON_SCREEN = "screen"


def is_in_the_post(situation: Situation) -> Refusal | None:
    return None if _waits_for_the_post(situation) else refusals.not_posted()


def not_in_the_post(situation: Situation) -> Refusal | None:
    return refusals.posted_already() if _waits_for_the_post(situation) else None


def _waits_for_the_post(situation: Situation) -> bool:
    return situation.stay is not None and situation.stay.waits_for == "carrier"


def served_while_in_the_post(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """It is served on the day of the return receipt: not before it was sent, not after today."""
    day, sent = date.fromisoformat(facts["served_on"]), day_of(_posted(situation))
    return None if sent <= day <= situation.day else refusals.served_when(sent, situation.day)


def _posted(situation: Situation) -> datetime:
    return datetime.fromisoformat(last_sent(situation).at)


def last_sent(situation: Situation) -> Act:
    """When it was given away last, and how."""
    return [act for act in situation.acts if act.step in SENT][-1]


def proxy_is_named(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Who fetches it for her shows her authorisation; name and number are kept."""
    named = facts.get("proxy_name") and facts.get("proxy_id")
    return refusals.proxy_unnamed() if facts["signed"] == BY_PROXY and not named else None


def proxy_number(typed: str) -> str:
    """The ID number of who fetches it for her; refused beside its field."""
    try:
        return identifiers.check_id_number(typed)
    except Refusal as refusal:
        raise replace(refusal, field="proxy_id") from refusal


def screen_is_signed(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Who signs on the screen leaves her signature there."""
    unsigned = facts["signed"] == ON_SCREEN and not facts.get("proof")
    return refusals.unsigned() if unsigned else None
