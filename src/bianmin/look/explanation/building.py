"""From a clock's limit, stamps and calendar to its explanation."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from bianmin.law import limits as law_limits
from bianmin.law.calendar import Calendar
from bianmin.law.clock import Line, explain, reckon
from bianmin.law.holds import ground_of
from bianmin.law.limits import Limit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import day_of, start_of

from .. import words as look
from ..clock_bar import ClockView
from . import arithmetic, grounds, holidays, months, words
from .holidays import Named
from .view import DayLine, Explanation, StampLine

MOST_LINES, KEPT = 400, 60
LAW = law_limits.load()


@dataclass(frozen=True, slots=True)
class Asked:
    """A clock to be explained: its limit, its stamps in order, and its bar as it stands now.

    ``since`` names the clock that begins with it, where it begins with another one.
    """

    bar: ClockView
    limit: Limit
    stamps: Sequence[Stamp]
    calendar: Calendar
    closes: time | None = None
    since: str = ""


def explanation(asked: Asked) -> Explanation:
    """The answer in the reader's language; one statement, for the holidays and their notices."""
    limit, stamps = asked.limit, asked.stamps
    reckoning = reckon(limit, stamps, asked.calendar, closes=asked.closes)
    lines = explain(limit, stamps, asked.calendar)
    named = holidays.named([line.day for line in lines])
    days = tuple(_days(lines, named))
    told = {line.day: line.told for line in days}
    length = words.length(limit, _extended(stamps))
    return Explanation(
        bar=asked.bar,
        trigger=limit.trigger or str(words.TRIGGERS.get(asked.since or asked.bar.name, "")),
        length=length,
        ground=grounds.ground(limit, lines[0].day),
        text=limit.text or LAW.words_of(limit),
        effect=limit.effect_text,
        sentence=arithmetic.sentence(limit, reckoning, lines, length),
        lines=days,
        shown=_shown(days),
        months=tuple(months.months_of(lines, told, reckoning.due_day)),
        stamps=tuple(_stamp(stamp, limit) for stamp in stamps),
        notices=tuple(dict.fromkeys(line.notice for line in days if line.notice)),
        started_at=reckoning.started_at,
        due_at=reckoning.due_at,
    )


def _days(lines: Sequence[Line], named: Mapping[date, Named]) -> Iterator[DayLine]:
    year = 0
    for line in lines:
        label = look.day(line.day) if line.day.year == year else look.full_day(line.day)
        year = line.day.year
        yield _day(line, label, named.get(line.day))


def _day(line: Line, label: str, named: Named | None) -> DayLine:
    known = named if named and not line.hold else None
    name = known.name if known else ""
    return DayLine(
        day=line.day,
        label=label,
        counted=line.counted,
        ordinal=line.ordinal,
        why=line.why,
        told=words.reason(line, name),
        hold=line.hold,
        name=name,
        notice=known.notice if known else "",
    )


def _shown(days: tuple[DayLine, ...]) -> tuple[DayLine, ...]:
    return (*days[:KEPT], *days[-KEPT:]) if len(days) > MOST_LINES else days


def _extended(stamps: Sequence[Stamp]) -> int:
    """What was added since the clock began, or began anew."""
    anew = (at for at, stamp in enumerate(stamps) if stamp.kind is StampKind.RESTART)
    running = stamps[max(anew, default=0) :]
    return sum(stamp.value or 0 for stamp in running if stamp.kind is StampKind.EXTEND)


def _stamp(stamp: Stamp, limit: Limit) -> StampLine:
    own = stamp.article if stamp.kind is not StampKind.START else ""  # the limit's own: said above
    ground = own or ground_of(stamp.hold)
    return StampLine(stamp.at, _instant(stamp), stamp.kind, words.stamp(stamp, limit), ground)


def _instant(stamp: Stamp) -> str:
    """A stamp of a day that somebody typed has no hour."""
    no_hour = stamp.at == start_of(day_of(stamp.at))
    return look.day(stamp.at) if no_hour else look.moment(stamp.at)
