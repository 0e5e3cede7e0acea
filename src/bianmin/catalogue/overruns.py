"""Whether a promise in one unit can end after a limit of the law in another. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from bianmin.law.calendar import Calendar
from bianmin.law.limits import Unit

from .content import LimitValue

ONE_DAY = timedelta(days=1)
LONGEST = 3660
"""Days of a period that are still compared: ten years."""
COUNTED = frozenset({Unit.WORKING_DAYS, Unit.NATURAL_DAYS})


@dataclass(frozen=True, slots=True)
class Overrun:
    """Of the days on which it could be accepted, the first on which the promise ends too late."""

    accepted: date
    promise: date
    law: date
    days: int


@lru_cache(maxsize=512)
def overrun(
    promise: LimitValue, law: LimitValue, calendar: Calendar, from_day: date
) -> Overrun | None:
    """The overrun, over the announced working days from ``from_day``; None if there is none.

    ``days`` counts the days of acceptance on which it would happen. Only lengths in days are
    compared; those in the same unit need no calendar.
    """
    if {promise.unit, law.unit} != COUNTED or max(promise.value, law.value) > LONGEST:
        return None
    found = [
        Overrun(day, late, due, 0)
        for day in _working_days(calendar, from_day)
        if calendar.is_announced(late := end(promise, day, calendar))
        and late > (due := end(law, day, calendar))
    ]
    if not found:
        return None
    first = found[0]
    return Overrun(first.accepted, first.promise, first.law, len(found))


def _working_days(calendar: Calendar, from_day: date) -> list[date]:
    last = date(max(calendar.years, default=from_day.year - 1), 12, 31)
    days = (from_day + n * ONE_DAY for n in range((last - from_day).days + 1))
    return [day for day in days if calendar.is_announced(day) and calendar.is_working(day)]


def end(limit: LimitValue, day: date, calendar: Calendar) -> date:
    """The last day of a period counted from ``day``; one in natural days rolls (民法典 203)."""
    if limit.unit == Unit.WORKING_DAYS:
        return calendar.add_working_days(day, limit.value)
    return calendar.next_working(day + limit.value * ONE_DAY)
