"""Conditions on serving a paper on the way (not the result): in which of the six ways, which day.

What a paper tells binds from the day of its service; until one is recorded, from its own.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bianmin.law import clock, limits
from bianmin.law.calendar import Calendar
from bianmin.law.refusal import Refusal
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import day_of, start_of
from bianmin.matters.situation import Act, Situation

from . import serving
from . import serving_refusals as refusals

STEP = "record_paper_service"
WAYS = ("direct", "left", "post", "entrusted", "online", "notice")
TELLING = frozenset(
    {"accept", "deem_accepted", "accept_pending", "ask_correction", "call_in", "annul"}
    | {"offer_hearing", "call_hearing", "refuse_hearing", "ask_payment"}
    | {"begin_special", "extend"}
)
"""The steps with a paper that binds somebody before the result; the result is served as such."""

PUBLIC_NOTICE = "SD-GONGGAO"


def something_was_told(situation: Situation) -> Refusal | None:
    """A paper has been issued whose service is not recorded."""
    served = {act.about for act in situation.acts if act.step == STEP}
    waiting = any(a.step in TELLING and a.version not in served for a in situation.acts)
    return None if waiting else refusals.nothing_to_serve()


def paper_can_be(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """It is one of this matter that binds somebody, and its service is not recorded yet."""
    if not facts["about"]:
        return refusals.paper_unknown()
    served = {act.about for act in situation.acts if act.step == STEP}
    return refusals.paper_served_already() if facts["about"] in served else None


def day_can_be(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Not before it was issued, not after today; by public notice when its days are over."""
    told_on, issued_on = date.fromisoformat(facts["told_on"]), issued(situation, facts["about"])
    first = issued_on
    if facts["way"] == "notice":
        first = noticed_on(issued_on, situation.surroundings.calendar)
    return None if first <= told_on <= situation.day else refusals.told_when(first, situation.day)


def way_can_be(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Left only before a witness or a photograph; online only with her consent."""
    if facts["way"] == "left":
        return serving.is_witnessed(situation, facts)
    return serving.has_agreed(situation) if facts["way"] == "online" else None


def issued(situation: Situation, version: int) -> date:
    """The day of an entry, and so of the papers issued with it."""
    act = next(act for act in situation.acts if act.version == version)
    return day_of(datetime.fromisoformat(act.at))


def noticed_on(issued_on: date, calendar: Calendar) -> date:
    """The last day of a public notice that began on a day, on which it has served."""
    row = limits.load().in_force(PUBLIC_NOTICE, issued_on)
    due = clock.reckon(row, (Stamp(StampKind.START, start_of(issued_on), 1),), calendar).due_day
    assert due is not None  # nothing holds it
    return due


def told_on(situation: Situation, act: Act) -> date:
    """From which day on what was told with an act binds: that of its service, else its own."""
    served = (a.told_on for a in situation.acts if a.step == STEP and a.about == act.version)
    told = next(served, None)
    return date.fromisoformat(told) if told else day_of(datetime.fromisoformat(act.at))
