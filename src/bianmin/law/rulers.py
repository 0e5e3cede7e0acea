"""Three rulers for a period: exact time, natural days, working days.

A ruler maps an instant to a whole number (a day's ordinal, or microseconds) so that one way of
reckoning serves every unit.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from .calendar import Calendar
from .limits import Unit
from .zone import day_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
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
        """The instant at a point."""
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

    def whole(self, length: int) -> int:
        """A length is whole days already."""
        return length


class WorkingDays(NaturalDays):
    """Working days only (行政许可法 82)."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar

    def between(self, a: int, b: int) -> int:
        """Working days after ``a`` up to and including ``b``."""
        return self._calendar.working_days_between(date.fromordinal(a), date.fromordinal(b))

    def advance(self, a: int, n: int) -> int:
        """The ``n``-th working day after ``a``."""
        return self._calendar.add_working_days(date.fromordinal(a), n).toordinal()


Ruler = ExactTime | NaturalDays


def ruler_for(unit: Unit, calendar: Calendar) -> Ruler:
    """The ruler that measures a unit."""
    if unit is Unit.WORKING_DAYS:
        return WorkingDays(calendar)
    return ExactTime() if unit is Unit.HOURS else NaturalDays()


def length_of(value: int, unit: Unit, start: int) -> int:
    """A period's length on its unit's ruler, begun at the point ``start``."""
    if unit is Unit.HOURS:
        return value * MICROSECONDS_AN_HOUR
    if unit in (Unit.MONTHS, Unit.YEARS):
        months = value * (12 if unit is Unit.YEARS else 1)
        return add_months(date.fromordinal(start), months).toordinal() - start
    return value


def add_months(day: date, months: int) -> date:
    """The corresponding day, or the month's last where it has none (民法典 202)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
