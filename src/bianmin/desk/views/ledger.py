"""The ledger (台账) of one's bodies over a period: a list, a print, a file for a spreadsheet."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from io import StringIO
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.applications import lists
from bianmin.law.calendar import Calendar
from bianmin.law.clock import State
from bianmin.look import paging
from bianmin.look import words as look
from bianmin.look.cards import Keyset
from bianmin.matters import selectors
from bianmin.matters.models import Stay
from bianmin.matters.selectors import Cursor, Listed

from .. import words
from ..officers import Officer, at_the_desk, page

PERIOD_DAYS = 30
ROWS = 50
BATCH = 500
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Row:
    """One line of the ledger."""

    matter: int
    number: str
    item: str
    person: str
    received: str
    due: str
    where: str
    outcome: str
    light: str
    provisional: bool


@dataclass(frozen=True)
class Period:
    """Both days belong to it."""

    first: date
    last: date


@at_the_desk
def ledger(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The matters that came to the officer's bodies, by their last coming, the newest first."""
    period = _period(request, officer)
    after = paging.read(request.GET.get("after", ""))
    listed = _listed(officer, period, after, ROWS)
    rows = _rows(officer, listed)
    context = {
        "rows": rows,
        "provisional": any(row.provisional for row in rows),
        "period": period,
        "bodies": [officer.directory.body(body).name for body in sorted(officer.viewer.bodies)],
        "keyset": _keyset(listed, period, later=after is not None),
        "export_url": f"{reverse('desk:ledger_export')}?{_query(period)}",
    }
    return page(request, officer, "ledger", context)


@at_the_desk
def export(request: HttpRequest, officer: Officer) -> StreamingHttpResponse:
    """The whole period as CSV with a byte order mark, so that spreadsheets read the Chinese."""
    period = _period(request, officer)
    response = StreamingHttpResponse(_written(officer, period), content_type="text/csv")
    name = f"ledger-{period.first}-{period.last}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _period(request: HttpRequest, officer: Officer) -> Period:
    """The days asked for; the last thirty where they are missing, wrong or in the wrong order."""
    today = officer.viewer.day
    first = _day(request.GET.get("from", "")) or today - timedelta(days=PERIOD_DAYS - 1)
    last = _day(request.GET.get("to", "")) or today
    return Period(min(first, last), max(first, last))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _query(period: Period, after: str = "") -> str:
    days = {"from": period.first.isoformat(), "to": period.last.isoformat()}
    return urlencode(days | ({"after": after} if after else {}))


def _keyset(listed: Listed, period: Period, *, later: bool) -> Keyset:
    address = reverse("desk:ledger")
    older = f"{address}?{_query(period, paging.written(listed.next))}" if listed.next else ""
    newer = f"{address}?{_query(period)}" if later else ""
    return Keyset(len(listed.stays), bool(listed.next), newer, older)


def _listed(officer: Officer, period: Period, after: Cursor | None, limit: int) -> Listed:
    return selectors.ledger(
        bodies=officer.viewer.bodies,
        from_day=period.first,
        to_day=period.last,
        training=officer.viewer.training,
        after=after,
        limit=limit,
    )


def _rows(officer: Officer, listed: Listed) -> list[Row]:
    beside, calendar = lists.beside(listed.stays), almanac.calendar()
    return [_row(officer, stay, beside, calendar) for stay in listed.stays]


def _row(officer: Officer, stay: Stay, beside: lists.Beside, calendar: Calendar) -> Row:
    here, day = beside.open_stays.get(stay.matter_id), _due(stay, beside)
    provisional = isinstance(day, date) and not calendar.is_announced(day)
    return Row(
        matter=stay.matter_id,
        number=stay.matter.number,
        item=stay.matter.terms.title,
        person=beside.people.get(stay.matter_id, ""),
        received=look.day(stay.received_at or stay.sent_at),
        due=look.marked(look.day(day), provisional=provisional) if isinstance(day, date) else day,
        where=officer.directory.body(here.body).short_name if here else gettext("Closed"),
        outcome=str(words.OUTCOMES.get(stay.matter.outcome, "")),
        light=beside.light_of(stay.matter_id),
        provisional=provisional,
    )


def _due(stay: Stay, beside: lists.Beside) -> date | str:
    """The earliest day of law and promise; before they run, of the leg where it lies."""
    clocks = beside.clocks.get(stay.matter_id, ())
    days = [c.due_day for c in clocks if c.due_day and c.name in {"decision", "duty", "promise"}]
    if days:
        return min(days)
    if any(clock.state == State.HELD for clock in clocks):
        return look.light("held")
    here = beside.open_stays.get(stay.matter_id)
    return words.last_day(here.due_at) if here and here.due_at else ""


def _written(officer: Officer, period: Period) -> Iterator[str]:
    yield "\ufeff" + _line(_head())
    after: Cursor | None = None
    while True:
        listed = _listed(officer, period, after, BATCH)
        for row in _rows(officer, listed):
            yield _line(_cells(row))
        after = listed.next
        if after is None:
            return


def _head() -> list[str]:
    return [
        gettext("Number"), gettext("Item"), gettext("Applicant"), gettext("Received"),
        gettext("Due"), gettext("Now with"), gettext("Outcome"), gettext("Light"),
    ]  # fmt: skip


def _cells(row: Row) -> list[str]:
    shown = (row.number, row.item, row.person, row.received, row.due, row.where, row.outcome)
    return [*shown, look.light(row.light)]


def _line(cells: list[str]) -> str:
    """One line of CSV; what a spreadsheet would take for a formula is made text."""
    target = StringIO()
    csv.writer(target).writerow(f"'{c}" if c.startswith(FORMULA_SIGNS) else c for c in cells)
    return target.getvalue()
