"""Conditions on accepting with a minor paper to follow (容缺受理): which, and until when."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation

from . import pending_refusals as refusals
from .models import Material
from .policies import PENDING_FALLBACK, PENDING_LIMIT

ACCEPTED, BROUGHT = "accept_pending", "bring_promised"
MINOR = frozenset({"copy", "photo"})
"""The only forms of paper of which a licence may be accepted without: never the application form,
a declaration, an original (容缺受理：主要材料齐全，次要材料欠缺)."""


def may_follow(row: Material, *, forms: Iterable[str], is_licence: bool) -> bool:
    """Whether a paper is minor: by the county's list of forms, and of a licence by ``MINOR``."""
    if is_licence:
        return row.form in MINOR and row.form in set(forms)
    return row.required != "required" or row.form in set(forms)


def something_follows(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    return None if facts["following"] else refusals.nothing_follows()


def day_is_near(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """She promises a day, and not one that lies further ahead than the county allows."""
    last = last_day(situation)
    day = date.fromisoformat(facts["by_day"])
    return None if situation.day < day <= last else refusals.day_too_far(last)


def last_day(situation: Situation) -> date:
    around = situation.surroundings
    days = around.value(PENDING_LIMIT, situation.day)
    return around.calendar.add_working_days(situation.day, days)


def papers_are_promised(situation: Situation) -> Refusal | None:
    return None if is_promised(situation) else refusals.nothing_promised()


def papers_have_come(situation: Situation) -> Refusal | None:
    """Nothing is granted on a promise: it is granted on the papers."""
    return refusals.papers_still_follow() if is_promised(situation) else None


def promise_is_broken(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Until the end of the day she promised nothing is held against her."""
    day = date.fromisoformat(facts["promised_by"])
    return None if situation.day > day else refusals.day_not_over(day)


def county_withdraws(situation: Situation) -> Refusal | None:
    """What follows on a broken promise is the county's choice; it told her so in writing."""
    chosen = situation.surroundings.value(PENDING_FALLBACK, situation.day)
    return None if chosen == "withdraw" else refusals.refuse_instead()


def is_promised(situation: Situation) -> bool:
    """Whether papers are awaited that she promised; she brings them all together."""
    steps = [act.step for act in situation.acts if act.step in (ACCEPTED, BROUGHT)]
    return bool(steps) and steps[-1] == ACCEPTED
