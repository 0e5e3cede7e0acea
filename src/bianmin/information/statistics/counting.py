"""What the figures count: pure, from what is known of each entry, request and case."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from bianmin.law.refusal import mark

from ..annual.figures import Figures
from ..annual.form import CARRIED_IN, CARRIED_OUT, NEW
from ..disclosed.categories import CLASSES, known

FORMS: dict[str, str] = {
    "text": mark("Text on the site"),
    "file": mark("A file"),
    "both": mark("Text and file"),
    "listed": mark("Listed, given on request"),
}
"""In which form something is disclosed, by its label (gettext)."""
REVIEW, SUITS = "reconsideration", ("suit", "suit_after_review")
LastDay = Callable[[date], date]
"""Until when what came to be on a day is to be disclosed (条例 26)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a directory that was public in some year, also where it was taken down since.

    ``made_on``: made, or changed last; ``published_on``: first public, here or elsewhere.
    """

    category: str
    is_listed: bool
    has_text: bool
    has_file: bool
    made_on: date
    published_on: date

    @property
    def form(self) -> str:
        """One of ``FORMS``."""
        if self.is_listed:
            return "listed"
        if self.has_text and self.has_file:
            return "both"
        return "file" if self.has_file else "text"


@dataclass(frozen=True)
class Counts:
    """The figures of one body, or of several together, in one year. Zero is 0.

    ``timely``: entries that were public within the days of article 26, of those for everybody
    (``limited``); ``in_time``: replies given in their time, of those whose time ran here
    (``timed``). Reconsiderations and suits are those decided or open in the year, as in table
    four of the annual report.
    """

    entries: int = 0
    groups: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(CLASSES, 0))
    forms: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(FORMS, 0))
    limited: int = 0
    timely: int = 0
    received: int = 0
    carried_in: int = 0
    handled: int = 0
    left_open: int = 0
    timed: int = 0
    in_time: int = 0
    reconsiderations: int = 0
    suits: int = 0


NUMBERS = tuple(one.name for one in fields(Counts) if one.name not in {"groups", "forms"})


def counts(
    entries: Iterable[Entry], report: Figures, replies: Iterable[bool], last_day: LastDay
) -> Counts:
    """The figures of a body: its entries, its tables three and four, whether replies were late."""
    told, late = list(entries), list(replies)
    limited = [one for one in told if not one.is_listed]
    groups = Counter(known()[one.category].group for one in told)
    forms = Counter(one.form for one in told)
    return Counts(
        entries=len(told),
        groups={name: groups[name] for name in CLASSES},
        forms={name: forms[name] for name in FORMS},
        limited=len(limited),
        timely=sum(one.published_on <= last_day(one.made_on) for one in limited),
        received=sum(report.requests[NEW]),
        carried_in=sum(report.requests[CARRIED_IN]),
        handled=sum(report.handled()),
        left_open=sum(report.requests[CARRIED_OUT]),
        timed=len(late),
        in_time=late.count(False),
        reconsiderations=sum(report.reviews[REVIEW]),
        suits=sum(sum(report.reviews[way]) for way in SUITS),
    )


def together(some: Iterable[Counts]) -> Counts:
    """The figures of several bodies added up."""
    each = [Counts(), *some]
    return Counts(
        groups={name: sum(one.groups[name] for one in each) for name in CLASSES},
        forms={name: sum(one.forms[name] for one in each) for name in FORMS},
        **{name: sum(getattr(one, name) for one in each) for name in NUMBERS},
    )
