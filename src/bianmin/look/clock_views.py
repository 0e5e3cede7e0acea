"""From a limit and its stamps to the clock bar: one way for every face."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from bianmin.law.calendar import Calendar
from bianmin.law.clock import Line, Reckoning, State, Why, explain, left_days, reckon
from bianmin.law.course import Course
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp
from bianmin.law.zone import day_of

from .clock_bar import ClockView, DayKind

Day = tuple[date, str]


def clock_view(
    limit: Limit,
    stamps: Sequence[Stamp],
    calendar: Calendar,
    *,
    at: datetime,
    name: str,
    label: str,
    light: str,
    closes: time | None = None,
    explanation_url: str = "",
    waits_for: str = "",
) -> ClockView:
    """The clock as it stands at ``at``; ``light`` is the one the row or ``law.clock`` gives.

    A stopped clock is shown as on the day it stopped.
    """
    reckoning = reckon(limit, stamps, calendar, closes=closes)
    today = day_of(reckoning.stopped_at or at)
    days = tuple(_drawn(explain(limit, stamps, calendar), reckoning, calendar, today))
    return ClockView(
        name=name,
        label=label,
        light=light,
        state=reckoning.state,
        start_day=day_of(reckoning.started_at),
        due_day=reckoning.due_day,
        today=today,
        days=days,
        provisional=reckoning.provisional,
        explanation_url=explanation_url,
        unit=limit.unit,
        left=None if reckoning.due_day is None else left_days(reckoning, calendar, at),
        used=reckoning.used_days,
        closes=closes,
        waits_for=waits_for,
        held_since=_held_since(limit, stamps),
    )


def _held_since(limit: Limit, stamps: Sequence[Stamp]) -> date | None:
    """Since when the earliest of the holds lasts that keep it now."""
    open_now = [held.since for held in Course(limit, stamps).holds if held.until is None]
    return day_of(min(open_now)) if open_now else None


def _drawn(
    lines: Sequence[Line], reckoning: Reckoning, calendar: Calendar, today: date
) -> Iterator[Day]:
    """The explained days, then those up to today: held while a hold is open, else late."""
    yield from ((line.day, _kind(line)) for line in lines)
    day = lines[-1].day
    while day < today:
        day += timedelta(days=1)
        if reckoning.state is State.HELD and reckoning.due_day is None:
            yield day, DayKind.HELD
        else:
            working = reckoning.unit is not Unit.WORKING_DAYS or calendar.is_working(day)
            yield day, DayKind.COUNTED if working else DayKind.OFF


def _kind(line: Line) -> DayKind:
    if line.counted or line.why is Why.MOVED:
        return DayKind.COUNTED
    return DayKind.HELD if line.why is Why.HELD else DayKind.OFF
