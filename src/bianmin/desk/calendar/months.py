"""A year as twelve months on the wall: what is off, and which weekend days are worked."""

from calendar import Calendar as Weeks
from collections.abc import Iterator, Mapping
from datetime import date

from django.utils.translation import gettext, pgettext

from bianmin.almanac.models import Day
from bianmin.look.explanation.view import Cell, Month

WEEKS = Weeks(firstweekday=0)
SATURDAY = 5
Moved = Mapping[date, Day]


def months_of(year: int, moved: Moved) -> list[Month]:
    """The twelve months of a year with the days that notices moved."""
    firsts = (date(year, month, 1) for month in range(1, 13))
    return [Month(first, tuple(_weeks(first, moved))) for first in firsts]


def _weeks(first: date, moved: Moved) -> Iterator[tuple[Cell, ...]]:
    for week in WEEKS.monthdatescalendar(first.year, first.month):
        yield tuple(
            _cell(day, moved.get(day)) if day.month == first.month else Cell(0) for day in week
        )


def _cell(day: date, moved: Day | None) -> Cell:
    if moved is None:
        return Cell(day.day, "weekend" if day.weekday() >= SATURDAY else "")
    if moved.kind == Day.Kind.OFF:
        return Cell(day.day, "holiday", pgettext("day of a month", "off"), moved.name)
    made_up = gettext("worked instead, for %(name)s") % {"name": moved.name}
    return Cell(day.day, "make_up", pgettext("day of a month", "work"), made_up)
