"""The law's rule of days told slowly: walk from day to day and ask of each whether it counts."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bianmin.law.limits import Unit
from tests.law.days import CALENDAR

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
FAR = date(2040, 1, 1)
Days = Sequence[tuple[date, date | None]]


def works(day: date) -> bool:
    """Whether a day is worked, by the notices' lists alone."""
    return day in CALENDAR.work or (day.weekday() < 5 and day not in CALENDAR.off)


def left_out(day: date, holds: Days) -> bool:
    """After a hold's first day up to and including the day it ends."""
    return any(a < day and (b is None or day <= b) for a, b in holds)


def months_later(day: date, months: int) -> date:
    """Month by month to the corresponding day, or back from it to the month's last."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    number = day.day
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def due(start: date, n: int, unit: Unit, holds: Days = ()) -> date | None:
    """The day a period ends, None where a hold never does."""
    if unit in (Unit.MONTHS, Unit.YEARS):
        n = (months_later(start, n * (12 if unit is Unit.YEARS else 1)) - start).days
    day = start
    while n:
        day += DAY
        if day > FAR:
            return None
        n -= not left_out(day, holds) and (unit is not Unit.WORKING_DAYS or works(day))
    while unit is not Unit.WORKING_DAYS and not works(day):
        day += DAY
    return day


def due_before(event: date, n: int, unit: Unit) -> date:
    """The ``n``-th day before an event, counted back without the event's own."""
    day = event
    while n:
        day -= DAY
        n -= unit is not Unit.WORKING_DAYS or works(day)
    return day


def due_in_hours(start: datetime, n: int, holds: Sequence[tuple[datetime, datetime]]) -> datetime:
    """The instant a period in hours ends, where holds begin and end on its full hours."""
    while n:
        n -= not any(a <= start < b for a, b in holds)
        start += HOUR
    return start
