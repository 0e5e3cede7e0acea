"""What a notice may do to the calendar as it stands: pure questions on days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from . import refusals
from .reading.dates import spoken
from .reading.notice import OFF, WORK, MovedDay
from .shipped import holiday_names

SATURDAY = 5
ONE_DAY = timedelta(days=1)
WARNING_MONTH = 12
"""From its first day on, a next year without a notice is a worry: notices come in autumn."""


@dataclass(frozen=True)
class Standing:
    """The calendar as it stands for a region: days by kind, and the nation's own years.

    ``national`` are the whole country's, ``days`` what holds in the region (in the country, the
    same).
    """

    region: str
    days: Mapping[date, str]
    national: Mapping[date, str]
    years: frozenset[int]

    def is_working(self, day: date) -> bool:
        return works(day, self.days.get(day, ""))


class Change(NamedTuple):
    """A day a notice names: its kind before and after ("" is an ordinary day)."""

    day: date
    name: str
    before: str
    after: str

    @property
    def is_weekend(self) -> bool:
        return not _is_weekday(self.day)

    @property
    def frees(self) -> int:
        """1 where a working day becomes free, -1 where a free day is worked, else 0."""
        return works(self.day, self.before) - works(self.day, self.after)


@dataclass(frozen=True)
class Difference:
    """What approving a notice changes; ``announces`` its year where no notice did before."""

    changes: tuple[Change, ...]
    unchanged: int
    announces: int | None

    def of_kind(self, kind: str) -> tuple[Change, ...]:
        """The days that become days of this kind."""
        return tuple(change for change in self.changes if change.after == kind)

    @property
    def freed(self) -> int:
        """Working days that become free, less free days that are worked."""
        return sum(change.frees for change in self.changes)

    @property
    def added(self) -> int:
        """The same the other way round."""
        return -self.freed


def works(day: date, kind: str) -> bool:
    """Whether a day of this kind is a working day."""
    return kind == WORK or (kind != OFF and day.weekday() < SATURDAY)


def moving(days: Iterable[MovedDay], standing: Standing) -> list[MovedDay]:
    """The days without those that only say when work begins again.

    The notice of 2020-01-27 says that work begins on Monday, 2月3日, after days off to the 2nd;
    collections list that Monday among the days worked, though nothing moves it.
    """
    named = list(days)
    free = {moved.date for moved in named if moved.kind == OFF}
    return [m for m in named if not (_is_idle(m, standing) and m.date - ONE_DAY in free)]


def difference(days: Iterable[MovedDay], year: int, standing: Standing) -> Difference:
    """The days a notice changes, by date."""
    named = sorted(days, key=lambda moved: moved.date)
    told = [Change(m.date, m.name, standing.days.get(m.date, ""), m.kind) for m in named]
    changed = tuple(change for change in told if change.before != change.after)
    new_year = not standing.region and year not in standing.years
    return Difference(changed, len(told) - len(changed), year if new_year else None)


def check(days: Sequence[MovedDay], year: int, standing: Standing) -> None:
    """Raises Refusal for what no notice may do, or this one adds nothing."""
    found = difference(days, year, standing)
    if not found.changes and not found.announces:
        raise refusals.changes_nothing()
    for moved in days:
        if _is_idle(moved, standing):
            raise refusals.make_up_on_working_day(spoken(moved.date))
    if standing.region:
        _check_region(days, standing)
    elif found.announces:
        _check_whole(days, year)


def overdue_year(today: date, years: frozenset[int]) -> int | None:
    """The year whose notice ought to have been imported by now, if one is missing."""
    if today.year not in years:
        return today.year
    late = today.month >= WARNING_MONTH and today.year + 1 not in years
    return today.year + 1 if late else None


def _is_idle(moved: MovedDay, standing: Standing) -> bool:
    """Whether a working day like any other is said to be worked."""
    ordinary = moved.date not in standing.days and _is_weekday(moved.date)
    return moved.kind == WORK and ordinary


def _is_weekday(day: date) -> bool:
    return day.weekday() < SATURDAY


def _check_whole(days: Sequence[MovedDay], year: int) -> None:
    """The notice that announces a year names every holiday of the law."""
    said = " ".join(moved.name for moved in days if moved.kind == OFF)
    named = holiday_names().items()
    missing = [name for english, name in named if name not in said and english not in said]
    if missing:
        raise refusals.year_incomplete(year, missing)


def _check_region(days: Sequence[MovedDay], standing: Standing) -> None:
    """A region frees days of its own festivals and may have as many weekend days worked for them.

    A weekend day worked for nothing would be an opened hall, which is no working day of the law.
    """
    worked = [moved.date for moved in days if moved.kind == WORK]
    for day in worked:
        if standing.national.get(day) == OFF:
            raise refusals.region_works_national_holiday(spoken(day))
    own = [m for m in days if m.kind == OFF and standing.is_working(m.date)]
    if len([day for day in worked if not _is_weekday(day)]) > len(own):
        raise refusals.region_moves_no_own_day()
