"""Conditions of joint handling: pure functions of the situation."""

from datetime import date, datetime

from bianmin.law.calendar import Calendar
from bianmin.law.clock import State, reckon
from bianmin.law.limits import Limit
from bianmin.law.refusal import Refusal
from bianmin.law.stamps import Stamp, StampKind
from bianmin.matters.holding import open_on
from bianmin.matters.situation import Situation

from . import refusals

WHOLE = ("decision", "promise", "duty")
"""The clocks by which the whole is due."""


def all_heard(situation: Situation) -> Refusal | None:
    """It is granted only once every department that the item names was asked, and all answered.

    What the item names is asked before anybody else, so that counting the children tells.
    """
    children, named = situation.children, situation.terms.joint
    if len(children) < len(named):
        return refusals.not_asked_yet("、".join(named))
    return refusals.still_asked() if any(not one.closed for one in children) else None


def somebody_was_asked(situation: Situation) -> Refusal | None:
    return None if situation.children else refusals.nobody_was_asked()


def last_day(situation: Situation) -> date | None:
    """By which day the whole is due: the first that is still to come, else the last that was.

    None where nothing runs. A clock that is held is taken as if what holds it ended now: it
    can only end later.
    """
    around = situation.surroundings
    days = [
        day
        for card in situation.clocks
        if card.name in WHOLE and card.state != State.STOPPED
        if (day := end_from_now(card.limit, card.stamps, situation.at, around.calendar))
    ]
    coming = [day for day in days if day >= situation.day]
    return min(coming) if coming else max(days, default=None)


def end_from_now(
    limit: Limit, stamps: tuple[Stamp, ...], at: datetime, calendar: Calendar
) -> date | None:
    """The last day of a clock whose holds all end at ``at``."""
    version = stamps[-1].version + 1
    over = (
        Stamp(StampKind.RESUME, at, version, hold=kind, ends=since)
        for since, kind in sorted(open_on(stamps))
    )
    return reckon(limit, (*stamps, *over), calendar).due_day


def days_within(wanted: int, today: date, due: date | None, calendar: Calendar) -> int:
    """How many working days another has, so that whoever leads has one after it to decide.

    Where only one is left, it is the other's; 0 on the last day, when none is. ``due``: the last
    day of the whole; None where nothing runs. Once that is past the whole is late: one day.
    """
    if due is None:
        return wanted
    if due < today:
        return 1
    left = calendar.working_days_between(today, due)
    return min(wanted, max(left - 1, min(left, 1)))
