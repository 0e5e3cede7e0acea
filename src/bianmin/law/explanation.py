"""Why a period is due when it is: each of its days, counted or not, and the reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .calendar import Calendar
from .course import Course
from .limits import Limit, Unit, Way
from .reckoning import Reckoning, period_of, reckon
from .rulers import ExactTime, Ruler, ruler_for
from .spans import Span, union, used_between
from .stamps import Stamp
from .zone import day_of, end_of


class Why(StrEnum):
    """Why a day counts or does not."""

    DAY_ZERO = "day_zero"
    COUNTED = "counted"
    MAKE_UP = "make_up"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    HELD = "held"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Line:
    """One day: ``ordinal`` units are used by its end (hours for a limit in hours).

    ``hold`` is the kind of hold where the day is left out for one. A day ``moved`` to is the
    working day that takes the place of an end on a day off.
    """

    day: date
    counted: bool
    ordinal: int
    why: Why
    hold: str = ""


def explain(
    limit: Limit, stamps: Sequence[Stamp], calendar: Calendar, *, until: date | None = None
) -> tuple[Line, ...]:
    """Each day from day zero to the due day.

    While a hold keeps that open, to the last stamp or to ``until`` if it is later. Of a period
    counted back, each day from day zero back to the due day.
    """
    course, reckoning = Course(limit, stamps), reckon(limit, stamps, calendar)
    if limit.way is Way.BEFORE and reckoning.due_day:
        return tuple(_back(day_of(course.started_at), reckoning.due_day, limit.unit, calendar))
    last = reckoning.due_day or max(day_of(course.last_at), until or date.min)
    return tuple(_Days(course, reckoning, calendar).lines(last))


def _back(day: date, last: date, unit: Unit, calendar: Calendar) -> Iterator[Line]:
    """Day zero, then each day before it down to ``last``."""
    ordinal = 0
    yield Line(day, False, ordinal, Why.DAY_ZERO)
    while day > last:
        day -= timedelta(days=1)
        counted = unit is not Unit.WORKING_DAYS or calendar.is_working(day)
        ordinal += counted
        yield Line(day, counted, ordinal, _why(day, counted, unit, calendar))


def _why(day: date, counted: bool, unit: Unit, calendar: Calendar) -> Why:
    """Why a day counts or, where no hold is the reason, does not."""
    if counted:
        made_up = unit is Unit.WORKING_DAYS and day in calendar.work
        return Why.MAKE_UP if made_up else Why.COUNTED
    return Why.HOLIDAY if day in calendar.off else Why.WEEKEND


class _Days:
    """The days of one clock."""

    def __init__(self, course: Course, reckoning: Reckoning, calendar: Calendar) -> None:
        self._course = course
        self._reckoning = reckoning
        self._calendar = calendar
        self._unit = course.limit.unit
        self._ruler: Ruler = ruler_for(self._unit, calendar)
        self._start = self._ruler.point(course.started_at)
        self._length = period_of(course).length(self._start)
        self._spans: list[Span] = union(course.holds, self._ruler)

    def lines(self, last: date) -> Iterator[Line]:
        """Day zero, then each day after it up to ``last``."""
        day = day_of(self._course.started_at)
        used = self._used_by(day)
        yield Line(day, used > 0, self._ruler.whole(used), Why.DAY_ZERO)
        while day < last:
            day += timedelta(days=1)
            before, used = used, self._used_by(day)
            yield self._line(day, before, used)

    def _used_by(self, day: date) -> int:
        """How much of the period is used when ``day`` ends, at most all of it."""
        exact = isinstance(self._ruler, ExactTime)
        until = self._ruler.point(end_of(day)) if exact else day.toordinal()
        return min(used_between(self._ruler, self._start, until, self._spans), self._length)

    def _line(self, day: date, before: int, used: int) -> Line:
        """What became of one day."""
        counted, ordinal = used > before, self._ruler.whole(used)
        if counted:
            return Line(day, True, ordinal, _why(day, True, self._unit, self._calendar))
        if before == self._length and day == self._reckoning.due_day:
            return Line(day, False, ordinal, Why.MOVED)
        needs_work = before == self._length or self._unit is Unit.WORKING_DAYS
        if needs_work and not self._calendar.is_working(day):
            return Line(day, False, ordinal, _why(day, False, self._unit, self._calendar))
        return Line(day, False, ordinal, Why.HELD, self._hold_on(day))

    def _hold_on(self, day: date) -> str:
        """The kind of hold that leaves ``day`` out, the earliest where several do."""
        covering = (
            held
            for held in self._course.holds
            if day_of(held.since) <= day and (held.until is None or day <= day_of(held.until))
        )
        return min(covering, key=lambda held: held.since).kind
