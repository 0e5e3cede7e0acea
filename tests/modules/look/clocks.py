"""Clocks to be drawn: a calendar whose only days off are weekends, and limits on it."""

from datetime import date, datetime

from bianmin.law.calendar import Calendar
from bianmin.law.clock import Light
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import SHANGHAI
from bianmin.look.clock_bar import ClockView
from bianmin.look.clock_views import clock_view

WEEKDAYS = Calendar("weekdays", frozenset(), frozenset(), frozenset({2026}))


def at(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=SHANGHAI)


def start(day: date) -> Stamp:
    return Stamp(StampKind.START, at(day), 1)


def hold(day: date) -> Stamp:
    return Stamp(StampKind.HOLD, at(day), 2, hold="correction")


def resume(day: date) -> Stamp:
    return Stamp(StampKind.RESUME, at(day), 3, hold="correction", ends=2)


def stop(day: date) -> Stamp:
    return Stamp(StampKind.STOP, at(day), 4)


def shown(
    days: int,
    *stamps: Stamp,
    today: date,
    light: str = Light.IN_TIME,
    unit: Unit = Unit.WORKING_DAYS,
    waits_for: str = "",
) -> ClockView:
    """A promise of ``days`` as a page shows it ``today``."""
    return clock_view(
        Limit.promised(days, unit),
        stamps,
        WEEKDAYS,
        at=at(today),
        name="promise",
        label="承诺时限",
        light=light,
        waits_for=waits_for,
    )
