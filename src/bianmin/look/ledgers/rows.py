"""The rows of a ledger, a page or all of them: read in batches, so that none holds them all."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.casework import lists
from bianmin.casework.ledgers.asked import Ledger
from bianmin.law.calendar import Calendar
from bianmin.matters.models import Matter, Stay
from bianmin.matters.selectors import Cursor
from bianmin.network.directory import Directory
from bianmin.network.selectors import directory

from .. import words as look

BATCH = 500


@dataclass(frozen=True)
class Row:
    """One line of the ledger: from when, until when (起止期限), where, how it ended."""

    matter: int
    number: str
    item: str
    person: str
    received: str
    due: str
    where: str
    outcome: str
    closed: str
    light: str
    provisional: bool

    @property
    def cells(self) -> list[str]:
        """As a table has them."""
        shown = (self.number, self.item, self.person, self.received, self.due, self.where)
        return [*shown, self.outcome, self.closed, look.light(self.light)]


def head() -> list[str]:
    """What the columns are called."""
    return [
        gettext("Number"), gettext("Item"), gettext("Applicant"), gettext("Received on"),
        gettext("Due"), gettext("Now with"), gettext("Outcome"), gettext("Closed on"),
        gettext("Light"),
    ]  # fmt: skip


def all_rows(ledger: Ledger, batch: int = BATCH) -> Iterator[list[Row]]:
    """Every row, a batch at a time; between two nothing is held in the database."""
    after: Cursor | None = None
    while True:
        listed = ledger.listed(after, batch)
        yield rows_of(listed.stays, directory())
        after = listed.next
        if after is None:
            return


def rows_of(stays: Iterable[Stay], network: Directory) -> list[Row]:
    """What the ledger says of some stays, in a fixed number of statements."""
    some = list(stays)
    around = _Around(lists.beside(some), lists.endings(some), almanac.calendar(), network)
    return [_row(stay, around) for stay in some]


@dataclass(frozen=True)
class _Around:
    """What belongs to a batch of stays."""

    beside: lists.Beside
    endings: Mapping[int, str]
    calendar: Calendar
    network: Directory

    def outcome(self, matter: Matter) -> str:
        """In the words of its kind, or as the engine says; empty while it is open."""
        return self.endings.get(matter.pk) or str(look.OUTCOMES.get(matter.outcome, ""))

    def due(self, matter: Matter) -> tuple[str, bool]:
        """When it is due, in words, and whether the day may still move."""
        day = self.beside.due_day(matter)
        if day is None:
            return look.light("held") if self.beside.is_held(matter) else "", False
        provisional = not self.calendar.is_announced(day)
        return look.marked(look.day(day), provisional=provisional), provisional


def _row(stay: Stay, around: _Around) -> Row:
    matter, here = stay.matter, around.beside.open_stays.get(stay.matter_id)
    due, provisional = around.due(matter)
    closed = matter.closed_at
    return Row(
        matter=matter.pk,
        number=matter.number,
        item=matter.terms.title,
        person=around.beside.people.get(matter.pk, ""),
        received=_came(stay),
        due=due,
        where=around.network.body(here.body).short_name if here else gettext("Closed"),
        outcome=around.outcome(matter),
        closed=look.day(closed) if closed else "",
        light=around.beside.light_of(matter.pk),
        provisional=provisional,
    )


def _came(stay: Stay) -> str:
    """The day; of what only passed by on its straight way up, that it did."""
    day = look.day(stay.received_at or stay.sent_at)
    return gettext("%(day)s (passed by)") % {"day": day} if stay.passed_by else day
