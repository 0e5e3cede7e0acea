"""The days of a clock on the months of a wall calendar."""

from calendar import Calendar as Weeks
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bianmin.law.clock import Line, Why

from . import words
from .view import Cell, Month

MOST_MONTHS = 6
WEEKS = Weeks(firstweekday=0)


def months_of(lines: Sequence[Line], told: Mapping[date, str], due: date | None) -> list[Month]:
    """The months the days lie in; of many only the first two and the last two."""
    by_day = {line.day: line for line in lines}
    firsts = sorted({line.day.replace(day=1) for line in lines})
    if len(firsts) > MOST_MONTHS:
        firsts = [*firsts[:2], *firsts[-2:]]
    return [Month(first, tuple(_weeks(first, by_day, told, due))) for first in firsts]


def _weeks(
    first: date, by_day: Mapping[date, Line], told: Mapping[date, str], due: date | None
) -> Iterable[tuple[Cell, ...]]:
    for week in WEEKS.monthdatescalendar(first.year, first.month):
        yield tuple(
            _cell(day, by_day.get(day), told, due) if day.month == first.month else Cell(0)
            for day in week
        )


def _cell(day: date, line: Line | None, told: Mapping[date, str], due: date | None) -> Cell:
    if line is None:
        return Cell(day.day)
    kind = str(line.why)
    if line.why is Why.DAY_ZERO and line.counted:
        kind = "counted"
    return Cell(day.day, f"{kind} due" if day == due else kind, words.mark(line), told[day])
