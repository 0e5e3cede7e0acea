"""Reckons a period from its stamps: when it is due, how much is used, how late it was.

The rule of days. Day zero, the day of the event, is not counted (民法典 201); the last counted
day ends the period. A hold stamped on day a and resumed on day b leaves out the days after a up
to and including b: 行政许可法 45 takes out "the time needed", and that time is itself a period
which begins by an event, so that its own day zero is not taken out, while its last day is. Thus
a day on which the organ still had the papers counts, two adjoining holds equal one, and a hold
begun and ended on one day takes nothing. Overlapping holds count as their union. A hold begun
when the period has already run out moves nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from .calendar import Calendar
from .course import Course
from .limits import Limit, Unit, Way
from .period import Period
from .rulers import ExactTime, Ruler, ruler_for
from .spans import Span, union, used_between
from .stamps import Stamp, StampKind
from .zone import day_of, end_of, start_of

_INSTANT = timedelta(microseconds=1)


class State(StrEnum):
    """Whether a clock runs."""

    RUNNING = "running"
    HELD = "held"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a clock's stamps come to.

    ``due_day`` and ``due_at`` (the instant after which it is late) are None while a hold keeps
    the end open. ``length`` is the whole period with its extension and ``used_days`` what was
    used of it at the last stamp (none of one counted back), both in working days for a limit in
    working days, in hours for one in hours, else in natural days; ``late_days`` are those after
    the due day up to the stop, at least 1 where it stopped late; of an at-least period, those by
    which it stopped too early. ``provisional``: a year it needs is not announced. ``held_until``
    is the instant after which what holds it lasts longer than was planned.
    """

    state: State
    unit: Unit
    length: int
    started_at: datetime
    due_day: date | None
    due_at: datetime | None
    stopped_at: datetime | None
    used_days: int
    late_days: int
    provisional: bool
    way: Way = Way.WITHIN
    held_until: datetime | None = None


def reckon(
    limit: Limit,
    stamps: Sequence[Stamp],
    calendar: Calendar,
    *,
    closes: time | None = None,
    passed: datetime | None = None,
) -> Reckoning:
    """Where a clock stands by its stamps (in version order); pure.

    ``closes`` is when the counter closes on the due day: the end for papers handed in there.
    ``passed`` is an end that had passed under an earlier calendar: a later one moves it no more.
    Stamps that cannot follow one another are a ValueError.
    """
    course = Course(limit, stamps)
    period, ruler = period_of(course), ruler_for(limit.unit, calendar)
    calendar.count(day_of(course.started_at))
    start, spans = ruler.point(course.started_at), union(course.holds, ruler)
    length = period.length(start)
    end = period.end(ruler, start, length, spans)
    due_day, due_at = _due(period, ruler, end, calendar, closes)
    if passed and due_at:
        due_day, due_at = day_of(passed - _INSTANT), passed
    until = due_day or day_of(course.last_at)
    return Reckoning(
        state=_state(course),
        unit=limit.unit,
        length=ruler.whole(length),
        started_at=course.started_at,
        due_day=due_day,
        due_at=due_at,
        stopped_at=course.stopped_at,
        used_days=_used(period, ruler, start, course, spans),
        late_days=_late(period, ruler, due_at, course.stopped_at),
        provisional=period.is_provisional(day_of(course.started_at), until, calendar),
        way=limit.way,
        held_until=_held_until(course, calendar),
    )


def _held_until(course: Course, calendar: Calendar) -> datetime | None:
    """When the first hold that still lasts was planned to be over; None where none was planned."""
    ends = (
        end_of(calendar.add_working_days(day_of(held.since), held.planned))
        for held in course.holds
        if held.until is None and held.planned
    )
    return min(ends, default=None)


def period_of(course: Course) -> Period:
    """The limit's length with what was added to it."""
    limit = course.limit
    return Period(limit.value + course.extended, limit.unit, limit.way, limit.on)


def reckon_hop(limit: Limit, at: datetime, calendar: Calendar, *, closes: time) -> Reckoning:
    """A hop's limit from the receipt ``at``, by the counter that ``closes`` then.

    Papers that come outside working days or after closing count as come on the next working day:
    hops only, and not those in hours; a legal or promised period is never dated anew.
    """
    day = day_of(at)
    shut = not calendar.is_working(day) or at > end_of(day, closes)
    if shut and limit.unit is not Unit.HOURS:
        at = start_of(calendar.add_working_days(day, 1))
    return reckon(limit, (Stamp(StampKind.START, at, 1),), calendar, closes=closes)


def _state(course: Course) -> State:
    """Stopped, held or running."""
    if course.stopped_at:
        return State.STOPPED
    return State.HELD if course.is_held else State.RUNNING


def _due(
    period: Period, ruler: Ruler, end: int | None, calendar: Calendar, closes: time | None
) -> tuple[date | None, datetime | None]:
    """The day a period ends, and the instant."""
    if end is None:
        return None, None
    if isinstance(ruler, ExactTime):
        at = ruler.instant(end)
        return day_of(at), at
    day = period.last_day(end, calendar)
    return day, end_of(day, closes)


def _used(period: Period, ruler: Ruler, start: int, course: Course, spans: list[Span]) -> int:
    """What was used at the last stamp."""
    if period.way is Way.BEFORE:
        return 0
    return max(0, ruler.whole(used_between(ruler, start, ruler.point(course.last_at), spans)))


def _late(
    period: Period, ruler: Ruler, due_at: datetime | None, stopped_at: datetime | None
) -> int:
    """How long after its end a clock stopped (of an at-least period: before it).

    Each unit begun counts, at least one.
    """
    if due_at is None or stopped_at is None:
        return 0
    first, last = due_at - _INSTANT, stopped_at
    if period.way is Way.AT_LEAST:
        first, last = last, first
    if last <= first + _INSTANT:
        return 0
    return max(1, ruler.whole(ruler.between(ruler.point(first), ruler.point(last))))
