"""What an explanation shows; every word is in the reader's language, the law's own in Chinese."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from bianmin.law.limits import Unit

from .. import words
from ..clock_bar import ClockView

FOLDED_FROM = 21
"""Days of a list that a page shows without being asked: three weeks."""


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of the list: ``why`` and ``hold`` are codes, ``told`` the same in words.

    ``label`` is the day in words, with its year only where that is news; ``name`` and ``notice``
    are the holiday's, and of the notice that made it one.
    """

    day: date
    label: str
    counted: bool
    ordinal: int
    why: str
    told: str
    hold: str = ""
    name: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a month: ``kind`` how it is drawn, ``mark`` what stands in it, ``told`` why.

    A ``number`` of 0 is an empty place before the first or after the last day of the month.
    """

    number: int
    kind: str = ""
    mark: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """A month as on a wall calendar; weeks begin on Monday."""

    first: date
    weeks: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class StampLine:
    """What was done to the clock, when, and on which ground; ``label`` is the instant in words."""

    at: datetime
    label: str
    kind: str
    told: str
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything about one clock's day.

    ``sentence`` is the arithmetic; ``ground`` the act and article, ``text`` the article's words;
    ``notices`` the titles of the holiday notices that count here, in order; ``shown`` are the
    lines and ``months`` those that a page has room for, ``omitted`` how many days between lie out.
    """

    bar: ClockView
    trigger: str
    length: str
    ground: str
    text: str
    effect: str
    sentence: str
    lines: tuple[DayLine, ...]
    shown: tuple[DayLine, ...]
    months: tuple[Month, ...]
    stamps: tuple[StampLine, ...]
    notices: tuple[str, ...]
    started_at: datetime
    due_at: datetime | None

    @property
    def due(self) -> str:
        """The last moment in words, marked where it is provisional; empty while it is held."""
        if self.due_at and self.bar.unit == Unit.HOURS:
            return words.moment(self.due_at)
        due = words.full_by(self.bar.due_day, self.bar.closes)
        return words.marked(due, provisional=self.bar.provisional) if due else ""

    @property
    def omitted(self) -> int:
        return len(self.lines) - len(self.shown)

    @property
    def has_gap(self) -> bool:
        """Whether months between are not drawn."""
        firsts = [month.first for month in self.months]
        return any((later - earlier).days > 31 for earlier, later in pairwise(firsts))

    @property
    def is_long(self) -> bool:
        """Whether the list is folded away at first."""
        return len(self.shown) > FOLDED_FROM
