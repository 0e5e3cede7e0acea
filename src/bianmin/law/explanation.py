"""Why a period is due when it is: each of its days, counted or not, and the reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .calendar import Calendar
from .course import Course
from .limits import Limit, Unit
from .reckoning import Reckoning, reckon
from .rulers import ExactTime, Ruler, length_of, ruler_for
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


def explain(limit: Limit, stamps: Sequence[Stamp], calendar: Calendar) -> tuple[Line, ...]:
    """Each day from day zero to the due day, or to the last stamp while a hold keeps it open."""
    course = Course(limit, stamps)
    return tuple(_Days(course, reckon(limit, stamps, calendar), calendar).lines())


class _Days:
    """The days of one clock."""

    def __init__(self, course: Course, reckoning: Reckoning, calendar: Calendar) -> None:
        self._course = course
        self._reckoning = reckoning
        self._calendar = calendar
        self._unit = course.limit.unit
        self._ruler: Ruler = ruler_for(self._unit, calendar)
        self._start = self._ruler.point(course.started_at)
        value = course.limit.value + course.extended
        self._length = length_of(value, self._unit, self._start)
        self._spans: list[Span] = union(course.holds, self._ruler)

    def lines(self) -> Iterator[Line]:
        """Day zero, then each day after it."""
        day = day_of(self._course.started_at)
        last = self._reckoning.due_day or day_of(self._course.last_at)
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
            make_up = self._unit is Unit.WORKING_DAYS and day in self._calendar.work
            return Line(day, True, ordinal, Why.MAKE_UP if make_up else Why.COUNTED)
        if before == self._length and day == self._reckoning.due_day:
            return Line(day, False, ordinal, Why.MOVED)
        needs_work = before == self._length or self._unit is Unit.WORKING_DAYS
        if needs_work and not self._calendar.is_working(day):
            off = Why.HOLIDAY if day in self._calendar.off else Why.WEEKEND
            return Line(day, False, ordinal, off)
        return Line(day, False, ordinal, Why.HELD, self._hold_on(day))

    def _hold_on(self, day: date) -> str:
        """The kind of hold that leaves ``day`` out, the earliest where several do."""
        covering = (
            held
            for held in self._course.holds
            if day_of(held.since) <= day and (held.until is None or day <= day_of(held.until))
        )
        return min(covering, key=lambda held: held.since).kind
