"""The rows of a ledger, a page or all of them: read in batches, so that none holds them all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.applications.ledgers.asked import Ledger
from bianmin.casework import lists
from bianmin.law.calendar import Calendar
from bianmin.law.clock import State
from bianmin.matters.models import Stay
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
    some, calendar = list(stays), almanac.calendar()
    beside = lists.beside(some)
    return [_row(stay, beside, calendar, network) for stay in some]


def _row(stay: Stay, beside: lists.Beside, calendar: Calendar, network: Directory) -> Row:
    here, day = beside.open_stays.get(stay.matter_id), _due(stay, beside)
    provisional = isinstance(day, date) and not calendar.is_announced(day)
    closed = stay.matter.closed_at
    return Row(
        matter=stay.matter_id,
        number=stay.matter.number,
        item=stay.matter.terms.title,
        person=beside.people.get(stay.matter_id, ""),
        received=_came(stay),
        due=look.marked(look.day(day), provisional=provisional) if isinstance(day, date) else day,
        where=network.body(here.body).short_name if here else gettext("Closed"),
        outcome=str(look.OUTCOMES.get(stay.matter.outcome, "")),
        closed=look.day(closed) if closed else "",
        light=beside.light_of(stay.matter_id),
        provisional=provisional,
    )


def _came(stay: Stay) -> str:
    """The day; of what only passed by on its straight way up, that it did."""
    day = look.day(stay.received_at or stay.sent_at)
    return gettext("%(day)s (passed by)") % {"day": day} if stay.passed_by else day


def _due(stay: Stay, beside: lists.Beside) -> date | str:
    """The earliest day of law and promise; before they run, of the leg where it lies."""
    clocks = beside.clocks.get(stay.matter_id, ())
    days = [c.due_day for c in clocks if c.due_day and c.name in {"decision", "duty", "promise"}]
    if days:
        return min(days)
    if any(clock.state == State.HELD for clock in clocks):
        return look.light("held")
    here = beside.open_stays.get(stay.matter_id)
    return look.last_day(here.due_at) if here and here.due_at else ""
