"""Three rulers for a period: exact time, natural days, working days.

A ruler maps an instant to a whole number (a day's ordinal, or microseconds) so that one way of
reckoning serves every unit.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from .calendar import FIRST_DAY, LAST_DAY, Calendar, out_of_range
from .limits import Unit
from .zone import day_of, end_of, start_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FIRST = (start_of(FIRST_DAY) - _EPOCH) // _MICROSECOND
_LAST = (end_of(LAST_DAY) - _EPOCH) // _MICROSECOND
_MONTHS_A_YEAR = 12
MICROSECONDS_AN_HOUR = 3_600_000_000


class ExactTime:
    """Hours run exactly from the instant itself (民法典 201)."""

    def point(self, at: datetime) -> int:
        """Microseconds since 1970."""
        return (at - _EPOCH) // _MICROSECOND

    def between(self, a: int, b: int) -> int:
        """How much of the period passes after ``a`` up to ``b``."""
        return b - a

    def advance(self, a: int, n: int) -> int:
        """The point at which ``n`` (at least 1) have passed after ``a``."""
        return a + n

    def whole(self, length: int) -> int:
        """Whole hours in a length."""
        return length // MICROSECONDS_AN_HOUR

    def instant(self, point: int) -> datetime:
        """The instant at a point; one that no calendar reaches is refused."""
        if not _FIRST <= point <= _LAST:
            raise out_of_range()
        return _EPOCH + point * _MICROSECOND


class NaturalDays:
    """Every day counts but day zero (民法典 201)."""

    def point(self, at: datetime) -> int:
        """The ordinal of the day in China."""
        return day_of(at).toordinal()

    def between(self, a: int, b: int) -> int:
        """Days after ``a`` up to and including ``b``."""
        return b - a

    def advance(self, a: int, n: int) -> int:
        """The ``n``-th day after ``a``."""
        return a + n

    def back(self, a: int, n: int) -> int:
        """The ``n``-th day before ``a``, which is left out itself."""
        return a - n

    def whole(self, length: int) -> int:
        """A length is whole days already."""
        return length


class WorkingDays(NaturalDays):
    """Working days only (行政许可法 82)."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar

    def between(self, a: int, b: int) -> int:
        """Working days after ``a`` up to and including ``b``."""
        return self._calendar.count_at(b) - self._calendar.count_at(a)

    def advance(self, a: int, n: int) -> int:
        """The ``n``-th working day after ``a``."""
        return self._calendar.working_day(self._calendar.count_at(a) + n).toordinal()

    def back(self, a: int, n: int) -> int:
        """The ``n``-th working day before ``a``, which is left out itself."""
        return self._calendar.subtract_working_days(date.fromordinal(a), n).toordinal()


Ruler = ExactTime | NaturalDays


def ruler_for(unit: Unit, calendar: Calendar) -> Ruler:
    """The ruler that measures a unit."""
    if unit is Unit.WORKING_DAYS:
        return WorkingDays(calendar)
    return ExactTime() if unit is Unit.HOURS else NaturalDays()


def months_in(unit: Unit) -> int:
    """How many months a month or a year has."""
    return _MONTHS_A_YEAR if unit is Unit.YEARS else 1


def add_months(day: date, months: int) -> date:
    """The corresponding day, or the month's last where it has none (民法典 202)."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise out_of_range()
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def next_date(day: date, every: int, on: str) -> date:
    """The first day after ``day`` that ends one of the calendar's spans of ``every`` months.

    With ``on`` (MM-DD) that day of the year instead of the span's last.
    """
    if on:
        month, number = map(int, on.split("-"))
        this_year = date(day.year, month, number)
        return this_year if this_year > day else date(day.year + 1, month, number)
    first = date(day.year, day.month - (day.month - 1) % every, 1)
    last = add_months(first, every) - timedelta(days=1)
    return last if last > day else add_months(first, 2 * every) - timedelta(days=1)
