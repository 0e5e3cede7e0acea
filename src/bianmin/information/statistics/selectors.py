"""The figures of a year, of some bodies, each beside those of the year before: one question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from bianmin.almanac import selectors as almanac
from bianmin.law import clock, limits
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import start_of
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory

from ..annual import selectors as annual
from ..annual.figures import Figures
from ..disclosed.timeliness import PROACTIVE
from . import sources
from .counting import Counts, LastDay, counts, together


@dataclass(frozen=True)
class Line:
    """A body's figures of the year, and of the year before."""

    body: BodyCard
    now: Counts
    before: Counts


@dataclass(frozen=True)
class Statistics:
    """Of each body, and of all of them together."""

    year: int
    lines: Sequence[Line]
    now: Counts
    before: Counts


def figures(directory: Directory, year: int, bodies: Sequence[BodyCard]) -> Statistics:
    """The figures of ``year`` of these bodies, in a fixed number of statements.

    Of a year whose annual report is public its figures count, so that both say the same; else
    requests and cases are counted as they are now. What a body took over from another is its own.
    """
    counted = {one: _counted(directory, one, bodies) for one in (year - 1, year)}
    lines = [Line(body, counted[year][body.id], counted[year - 1][body.id]) for body in bodies]
    now, before = (together(getattr(one, name) for one in lines) for name in ("now", "before"))
    return Statistics(year, lines, now, before)


def _counted(directory: Directory, year: int, bodies: Sequence[BodyCard]) -> dict[int, Counts]:
    ids = [body.id for body in bodies]
    entries, late = sources.entries(year), sources.replies(year)
    reported = {**annual.counted(directory, year, ids), **sources.reported(year, ids)}
    last_day = _last_day(year)
    return {
        one: counts(
            (row for own in _own(directory, one) for row in entries.get(own, ())),
            reported.get(one, Figures()),
            (row for own in _own(directory, one) for row in late.get(own, ())),
            last_day,
        )
        for one in ids
    }


def _own(directory: Directory, body: int) -> tuple[int, ...]:
    """The body and those whose work it took over."""
    return (body, *directory.forerunners(body))


def _last_day(year: int) -> LastDay:
    """Until when what came to be on a day is to be disclosed, by the law of the year's end."""
    calendar, row = almanac.calendar(), limits.load().in_force(PROACTIVE, date(year, 12, 31))

    @cache
    def last(made_on: date) -> date:
        start = Stamp(StampKind.START, start_of(made_on), 1)
        day = clock.reckon(row, (start,), calendar).due_day
        assert day is not None  # nothing holds it
        return day

    return last
