"""Working days as the State Council's notices make them (全国年节及纪念日放假办法 7)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate, compress

from .refusal import Refusal, mark

FIRST_DAY = date(1990, 1, 1)
LAST_DAY = date(2099, 12, 31)
_BASE = FIRST_DAY.toordinal()
_SPAN = LAST_DAY.toordinal() - _BASE + 1
_SATURDAY = 5
_EVERY_DAY = tuple(map(date.fromordinal, range(_BASE, _BASE + _SPAN)))
_WEEKDAYS = tuple(day.weekday() < _SATURDAY for day in _EVERY_DAY)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Monday to Friday, less the days ``off``, with the weekend days of ``work``.

    ``years`` are those a notice has announced. In any other year Monday to Friday is assumed
    and what is reckoned from it is *provisional*: ask ``is_announced``. Days from 1990 to 2099
    can be reckoned, any other raises a Refusal ``day_out_of_range``.
    """

    version: str
    off: frozenset[date]
    work: frozenset[date]
    years: frozenset[int]
    _days: tuple[date, ...] = field(init=False, repr=False, compare=False)
    _count: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Lay out the table once, so that every later question is a look-up."""
        if clash := self.off & self.work:
            raise ValueError(f"both a day off and a make-up day: {min(clash)}")
        days, count = _table(self.off, self.work)
        object.__setattr__(self, "_days", days)
        object.__setattr__(self, "_count", count)

    def is_working(self, day: date) -> bool:
        """Whether ``day`` is a working day, make-up days included."""
        position = self.count(day)
        return position > 0 and self._days[position - 1] == day

    def is_announced(self, day: date) -> bool:
        """Whether a notice has fixed the year of ``day``."""
        return day.year in self.years

    def next_working(self, day: date) -> date:
        """``day`` itself if it is a working day, else the first one after it."""
        return day if self.is_working(day) else self.working_day(self.count(day) + 1)

    def add_working_days(self, day: date, n: int) -> date:
        """The ``n``-th working day after ``day``, which is day zero and not counted."""
        if n <= 0:
            return self._add_none(day, n)
        position = day.toordinal() - _BASE
        if position < 0:
            raise out_of_range()
        try:
            return self._days[self._count[position] + n - 1]
        except IndexError:
            raise out_of_range() from None

    def subtract_working_days(self, day: date, n: int) -> date:
        """The ``n``-th working day before ``day``, which is not counted itself."""
        if n <= 0:
            return self._add_none(day, n)
        return self.working_day(self.count(day) - self.is_working(day) - n + 1)

    def working_days_between(self, a: date, b: date) -> int:
        """Working days after ``a`` up to and including ``b``; negative where b is before a."""
        return self.count(b) - self.count(a)

    def count(self, day: date) -> int:
        """Working days from 1990 up to and including ``day``: the table's own ruler."""
        return self.count_at(day.toordinal())

    def count_at(self, ordinal: int) -> int:
        """The count of the day with this ordinal."""
        position = ordinal - _BASE
        if not 0 <= position < _SPAN:
            raise out_of_range()
        return self._count[position]

    def working_day(self, number: int) -> date:
        """The day whose ``count`` is ``number`` and which is a working day."""
        if not 0 < number <= len(self._days):
            raise out_of_range()
        return self._days[number - 1]

    def table(self) -> tuple[date, Sequence[int], Sequence[date]]:
        """The first day reckoned, the count of each day from it on, and all working days."""
        return FIRST_DAY, self._count, self._days

    def _add_none(self, day: date, n: int) -> date:
        """No days are the day itself; fewer are a mistake of the caller's."""
        if n < 0:
            raise ValueError(f"{n} working days: a number of days is never negative")
        self.count(day)
        return day


def _table(off: frozenset[date], work: frozenset[date]) -> tuple[tuple[date, ...], tuple[int, ...]]:
    """All working days in order, and for each day how many of them have passed."""
    worked = list(_WEEKDAYS)
    for days, is_worked in ((off, False), (work, True)):
        for day in days:
            if FIRST_DAY <= day <= LAST_DAY:
                worked[day.toordinal() - _BASE] = is_worked
    return tuple(compress(_EVERY_DAY, worked)), tuple(accumulate(worked))


def out_of_range() -> Refusal:
    """The refusal for a day beyond the table."""
    return Refusal(
        "day_out_of_range",
        mark("Only days of the years %(first)s to %(last)s can be reckoned."),
        now=mark("Check the year that was typed."),
        values={"first": FIRST_DAY.year, "last": LAST_DAY.year},
    )
