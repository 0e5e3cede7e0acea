"""Conditions of joint handling: pure functions of the situation."""

from datetime import date

from bianmin.law.calendar import Calendar
from bianmin.law.refusal import Refusal
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


def days_within(wanted: int, today: date, due: date | None, calendar: Calendar) -> int:
    """How many working days another has: no more than are left of the whole, but one at least.

    ``due``: the last day of the whole; None where nothing runs.
    """
    if due is None:
        return wanted
    return max(1, min(wanted, calendar.working_days_between(today, due)))
