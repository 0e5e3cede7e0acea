"""The answer to one question: when it is due, how much is used and left, and each day's reason."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from ..calendar import Calendar
from ..explanation import Line, Why, explain
from ..holds import EVERY
from ..limits import Limit, Unit, Way
from ..refusal import mark
from ..rulers import ExactTime, Ruler, ruler_for
from ..spans import used_between
from ..stamps import Stamp, StampKind
from ..zone import SHANGHAI, day_of, start_of
from .question import Question

REASONS = {
    Why.DAY_ZERO: mark("The day of the event itself is not counted."),
    Why.COUNTED: mark("Counted."),
    Why.MAKE_UP: mark("Counted: a weekend day worked in place of another."),
    Why.WEEKEND: mark("Not counted: a weekend."),
    Why.HOLIDAY: mark("Not counted: a day off by notice."),
    Why.HELD: mark("Not counted: the clock is held."),
    Why.MOVED: mark("The end fell on a day off and moves to this working day."),
}
_HELD = "held"


class Place:
    """A region's calendar, with its rulers ready."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self._rulers = {unit: ruler_for(unit, calendar) for unit in Unit}

    def ruler(self, unit: Unit) -> Ruler:
        """The ruler of a unit."""
        return self._rulers[unit]


def answer(question: Question, place: Place) -> dict[str, Any]:
    """What is written on the line of the answer, but for the explanation's words.

    A Refusal where the days lie beyond the calendar.
    """
    period, ruler = question.period, place.ruler(question.period.unit)
    length = period.length(question.start)
    end = period.end(ruler, question.start, length, question.holds)
    told: dict[str, Any] = {"id": question.id}
    if isinstance(ruler, ExactTime):
        due = end
        told["due"] = None if end is None else _at(ruler, end).isoformat()
        told["provisional"] = False
    else:
        last = None if end is None else period.last_day(end, place.calendar)
        due = last.toordinal() if last else None
        told["due"] = last.isoformat() if last else None
        told["provisional"] = _is_provisional(question, due, place.calendar)
    if question.as_of is not None:
        told["used"], told["left"] = _standing(question, ruler, length, due, question.as_of)
    if question.explain:
        told["explanation"] = list(_explained(question, ruler, place.calendar))
    return told


def _is_provisional(question: Question, due: int | None, calendar: Calendar) -> bool:
    """Whether it rests on a year that no notice has announced; without an end, what is used."""
    until = due or question.as_of or question.holds[-1][0]
    start = date.fromordinal(question.start)
    return question.period.is_provisional(start, date.fromordinal(until), calendar)


def _standing(
    question: Question, ruler: Ruler, length: int, due: int | None, at: int
) -> tuple[int, int]:
    """How much is used at the point ``at``, and how much is left of it: negative when late.

    Together they are the whole period. Of one counted back nothing is used; left is what lies
    between.
    """
    if question.period.way is Way.BEFORE and due is not None:
        return 0, ruler.whole(ruler.between(at, due))
    if due is not None and at > due:
        late = ruler.between(due, at)
        return ruler.whole(length + late), ruler.whole(-late)
    used = max(0, used_between(ruler, question.start, at, question.holds))
    used = min(used, length)
    return ruler.whole(used), ruler.whole(length - used)


def _explained(question: Question, ruler: Ruler, calendar: Calendar) -> Iterator[dict[str, Any]]:
    """Each day with its reason."""
    period = question.period
    limit = Limit("", period.value, period.unit, way=period.way, on=period.on, holds=EVERY)
    until = None if question.as_of is None else day_of(_at(ruler, question.as_of))
    for line in explain(limit, _stamps(question, ruler), calendar, until=until):
        yield _day(line)


def _day(line: Line) -> dict[str, Any]:
    """One day of the explanation."""
    day = line.day.isoformat()
    return {"day": day, "counted": line.counted, "why": line.why.value, "text": REASONS[line.why]}


def _stamps(question: Question, ruler: Ruler) -> list[Stamp]:
    """The question as a clock's stamps."""
    stamps = [Stamp(StampKind.START, _at(ruler, question.start), 0)]
    for since, until in question.holds:
        version = len(stamps)
        stamps.append(Stamp(StampKind.HOLD, _at(ruler, since), version, _HELD))
        if until is not None:
            ended = _at(ruler, until)
            stamps.append(Stamp(StampKind.RESUME, ended, version + 1, _HELD, version))
    return stamps


def _at(ruler: Ruler, point: int) -> datetime:
    """The instant of a point, in China; the day's beginning where points are days."""
    if isinstance(ruler, ExactTime):
        return ruler.instant(point).astimezone(SHANGHAI)
    return start_of(date.fromordinal(point))
