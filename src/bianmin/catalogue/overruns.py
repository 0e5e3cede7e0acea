"""Whether a promise in one unit can end after a limit of the law in another. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from bianmin.law.calendar import Calendar
from bianmin.law.limits import Unit

from .content import ItemContent, LimitValue
from .findings import Finding, Level

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


_OVERRUN = (
    _(
        "Accepted on %(accepted)s, the promise would end on %(promise)s, the law's limit already"
        " on %(law)s; so on %(days)s announced days in all."
    ),
    _("The earlier day binds. Promise less, or promise in the law's unit."),
)


def findings(content: ItemContent, calendar: Calendar | None, day: date) -> Iterator[Finding]:
    """The promise ends after the law's limit on some announced day from ``day`` on."""
    promise, law = content.promised_limit, content.statutory_limit.limit
    if calendar is None or promise is None or law is None:
        return
    found = overrun(promise, law, calendar, day)
    if found:
        values = {
            "days": found.days,
            "accepted": date_format(found.accepted),
            "promise": date_format(found.promise),
            "law": date_format(found.law),
        }
        path = ("promised_limit",)
        said = (Level.WARNING, "may_overrun", *_OVERRUN)
        yield Finding(*said, item=content.code, path=path, values=values)


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
