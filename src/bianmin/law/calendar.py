"""Working days as the State Council's notices make them (全国年节及纪念日放假办法 7)."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from .refusal import Refusal, mark

FIRST_DAY = date(1990, 1, 1)
LAST_DAY = date(2099, 12, 31)
_BASE = FIRST_DAY.toordinal()
_SPAN = LAST_DAY.toordinal() - _BASE + 1
_SATURDAY = 5


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
        return day if self.is_working(day) else self._at(self.count(day))

    def add_working_days(self, day: date, n: int) -> date:
        """The ``n``-th working day after ``day``, which is day zero and not counted."""
        if n < 0:
            raise ValueError(f"{n} working days: count forward only")
        return self._at(self.count(day) + n - 1) if n else day

    def working_days_between(self, a: date, b: date) -> int:
        """Working days after ``a`` up to and including ``b``; negative where b is before a."""
        return self.count(b) - self.count(a)

    def count(self, day: date) -> int:
        """Working days from 1990 up to and including ``day``: the table's own ruler."""
        position = day.toordinal() - _BASE
        if not 0 <= position < _SPAN:
            raise _out_of_range()
        return self._count[position]

    def working_day(self, number: int) -> date:
        """The day whose ``count`` is ``number`` and which is a working day."""
        return self._at(number - 1)

    def _at(self, position: int) -> date:
        """The working day at a position of the table."""
        if not 0 <= position < len(self._days):
            raise _out_of_range()
        return self._days[position]


def _table(off: frozenset[date], work: frozenset[date]) -> tuple[tuple[date, ...], tuple[int, ...]]:
    """All working days in order, and for each day how many of them have passed."""
    days: list[date] = []
    count: list[int] = []
    for offset in range(_SPAN):
        day = FIRST_DAY + timedelta(days=offset)
        if day in work or (day.weekday() < _SATURDAY and day not in off):
            days.append(day)
        count.append(len(days))
    return tuple(days), tuple(count)


def _out_of_range() -> Refusal:
    """The refusal for a day beyond the table."""
    return Refusal(
        "day_out_of_range",
        mark("Only days of the years %(first)s to %(last)s can be reckoned."),
        now=mark("Check the year that was typed."),
        values={"first": FIRST_DAY.year, "last": LAST_DAY.year},
    )
