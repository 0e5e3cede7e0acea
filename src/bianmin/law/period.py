"""A length of time and how it lies to its trigger: where it ends, and whether that is certain."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import Calendar
from .limits import Unit, Way
from .rulers import MICROSECONDS_AN_HOUR, NaturalDays, Ruler, add_months, months_in, next_date
from .spans import Span, end_point

_ROLLED = frozenset({Unit.NATURAL_DAYS, Unit.MONTHS, Unit.YEARS})
_ROLLING = frozenset({Way.WITHIN, Way.AT_LEAST})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """So many units, lying to the trigger in a way; ``on`` as in a Limit.

    Points are those of the unit's ruler (law.rulers).
    """

    value: int
    unit: Unit
    way: Way = Way.WITHIN
    on: str = ""

    def length(self, start: int) -> int:
        """How long it is on its ruler when it begins at ``start``."""
        if self.unit is Unit.HOURS:
            return self.value * MICROSECONDS_AN_HOUR
        if self.way is Way.ON_DATE:
            every = self.value * months_in(self.unit)
            return next_date(date.fromordinal(start), every, self.on).toordinal() - start
        if self.unit in (Unit.MONTHS, Unit.YEARS):
            months = self.value * months_in(self.unit)
            return add_months(date.fromordinal(start), months).toordinal() - start
        return self.value

    def end(self, ruler: Ruler, start: int, length: int, spans: Iterable[Span]) -> int | None:
        """The point at which it is over, ``spans`` left out; None while one keeps it open."""
        if self.way is Way.BEFORE and isinstance(ruler, NaturalDays):
            return ruler.back(start, length)
        return end_point(ruler, start, length, spans)

    def last_day(self, end: int, calendar: Calendar) -> date:
        """The day of the point ``end``: a day off moves to the next working day (民法典 203).

        Counted back, and on a date that the article itself names, nothing moves. A day that the
        calendar does not reach is a Refusal ``day_out_of_range``.
        """
        calendar.count_at(end)
        day = date.fromordinal(end)
        rolls = self.unit in _ROLLED and self.way in _ROLLING
        return calendar.next_working(day) if rolls else day

    def is_provisional(self, start: date, until: date, calendar: Calendar) -> bool:
        """Whether a day that was counted from ``start`` to ``until`` is of an unannounced year."""
        if not self._rests_on_notices:
            return False
        if self.way is Way.BEFORE:
            first, last = until, start - _DAY
        else:
            first, last = start + _DAY, until
        return first <= last and not calendar.years.issuperset(range(first.year, last.year + 1))

    @property
    def _rests_on_notices(self) -> bool:
        """Whether days off and make-up days can move its end."""
        if self.unit is Unit.WORKING_DAYS:
            return True
        return self.unit in _ROLLED and self.way in _ROLLING
