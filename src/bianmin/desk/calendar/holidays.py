"""The holidays of a year as people speak of them, with the days worked for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from bianmin.almanac.models import Day

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Holiday:
    """Days off under one name without a gap, and the days worked under that name."""

    name: str
    first: date
    last: date
    worked: tuple[date, ...]
    title: str

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def holidays_of(moved: Iterable[Day]) -> list[Holiday]:
    """The holidays among the moved days, by date."""
    rows = sorted(moved, key=lambda row: row.date)
    free = [row for row in rows if row.kind == Day.Kind.OFF]
    runs = [list(run) for _, run in groupby(enumerate(free), _run)]
    return [_holiday([row for _, row in run], rows) for run in runs]


def _run(numbered: tuple[int, Day]) -> tuple[str, date]:
    """The same for neighbouring days of one name: the day less its number."""
    number, row = numbered
    return row.name, row.date - number * ONE_DAY


def _holiday(run: list[Day], rows: list[Day]) -> Holiday:
    name = run[0].name
    made_up = (row for row in rows if row.kind == Day.Kind.WORK and row.name == name)
    worked = tuple(row.date for row in made_up)
    return Holiday(name, run[0].date, run[-1].date, worked, run[0].notice.title)
