"""What lies with one's posts, what came to one's bodies, and a matter found by what is typed."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Literal

from django.http import HttpResponse
from ninja import Query, Router

from bianmin.applications.finding import meant
from bianmin.casework import lists
from bianmin.casework.kinds import procedure_of
from bianmin.casework.ledgers.asked import PERIOD_DAYS, Asked, Ledger
from bianmin.law.refusal import mark
from bianmin.look import feeds, paging
from bianmin.look.due_days import of_post as due_of_post
from bianmin.look.words import OUTCOMES
from bianmin.matters import selectors
from bianmin.matters.models import Matter, Stay
from bianmin.matters.placing import FAR
from bianmin.network.directory import Directory

from .. import bodies
from ..callers import READ, Request
from ..shapes import ledgers as ledger_shapes
from ..shapes import matters as shapes
from ..shapes.parts import Given
from ..shown import leg

router = Router(tags=["lists"])
MOST = 100


class Paged(Given):
    """``after`` is the ``next`` of the page before."""

    after: str = ""
    limit: int = selectors.PAGE

    @property
    def rows(self) -> int:
        return min(max(self.limit, 1), MOST)


class InboxWanted(Paged):
    """``light``: only what shows it; near, or over for all that is late."""

    light: Literal["", "near", "over"] = ""


class LedgerWanted(Paged):
    """Both days belong to it; the last thirty where none are given."""

    first: date | None = None
    last: date | None = None
    procedure: ledger_shapes.Procedure = ""
    state: ledger_shapes.State = ""


@router.get(
    "/inbox",
    auth=READ,
    response=shapes.Inbox,
    operation_id="inbox",
    summary=mark("What lies with my posts, by what is due first"),
)
def inbox(request: Request, wanted: Query[InboxWanted]) -> shapes.Inbox:
    """Also what lies with posts that nobody is at, and which this account looks after."""
    viewer = request.auth.viewer
    after = paging.read(wanted.after)
    listed = selectors.inbox(viewer, after=after, light=wanted.light, limit=wanted.rows)
    beside = lists.beside(listed.stays, open_already=True)
    return shapes.Inbox(
        matters=[line_of_stay(stay, beside, viewer.directory) for stay in listed.stays],
        next=paging.written(listed.next) or None,
        counts=selectors.inbox_counts(viewer),
    )


@router.get(
    "/ledger",
    auth=READ,
    response=ledger_shapes.LedgerLines,
    operation_id="ledger",
    summary=mark("The ledger of my bodies over a period"),
)
def ledger(request: Request, wanted: Query[LedgerWanted]) -> ledger_shapes.LedgerLines:
    """A line for each matter that came, by its last coming, the newest first."""
    viewer, today = request.auth.viewer, request.auth.day
    asked = Asked(
        wanted.first or today - timedelta(days=PERIOD_DAYS - 1),
        wanted.last or today,
        procedure=wanted.procedure,
        state=wanted.state,
    )
    listed = Ledger(viewer.bodies, asked, selectors.kept_out(viewer)).listed(
        paging.read(wanted.after), wanted.rows
    )
    beside, endings = lists.beside(listed.stays), lists.endings(listed.stays)
    return ledger_shapes.LedgerLines(
        matters=[
            ledger_shapes.LedgerLine(
                **line_of_stay(stay, beside, viewer.directory).model_dump(),
                due=beside.due_day(stay.matter),
                ending=_ending(stay.matter, endings),
            )
            for stay in listed.stays
        ],
        next=paging.written(listed.next) or None,
    )


def _ending(matter: Matter, endings: Mapping[int, str]) -> str:
    return endings.get(matter.pk) or str(OUTCOMES.get(matter.outcome, ""))


class Typed(Given):
    """A matter's number, a tracking code, an ID number, a phone, a name or a part of one."""

    typed: str


@router.post(
    "/matters/search",
    auth=READ,
    response=shapes.Lines,
    operation_id="find_matters",
    summary=mark("Find a matter by number, code, ID number, phone or name"),
)
def find(request: Request, given: Typed) -> shapes.Lines:
    """By POST, so that no ID number stands in an address or a log. At most fifty."""
    viewer, typed = request.auth.viewer, given.typed[:80]
    rows = selectors.visible(viewer).select_related("terms").order_by("-opened_at")
    found = list(rows.filter(meant(typed, viewer))[: MOST // 2]) if typed else []
    beside = _beside(found)
    return shapes.Lines(
        matters=[
            _line(one, beside.open_stays.get(one.pk), beside, viewer.directory) for one in found
        ],
        next=None,
    )


def _beside(found: Sequence[Matter]) -> lists.Beside:
    ids = [matter.pk for matter in found]
    return lists.Beside(
        people=lists.masked_people(ids),
        clocks=selectors.clocks_of(ids),
        open_stays={stay.matter_id: stay for stay in lists.open_stays(ids)},
    )


def line_of_stay(stay: Stay, beside: lists.Beside, directory: Directory) -> shapes.Line:
    return _line(stay.matter, beside.open_stays.get(stay.matter_id), beside, directory)


def _line(
    matter: Matter, stay: Stay | None, beside: lists.Beside, directory: Directory
) -> shapes.Line:
    """``stay``: where it lies; None where it is closed."""
    return shapes.Line(
        matter=matter.pk,
        number=matter.number,
        title=matter.terms.title,
        person=beside.people.get(matter.pk, ""),
        light=beside.light_of(matter.pk),
        outcome=matter.outcome,
        leg=leg(procedure_of(matter), stay.kind) if stay else None,
        body=bodies.body(directory.body(stay.body)) if stay else None,
        post=stay.post if stay else None,
        sent_at=stay.sent_at if stay else None,
        received_at=stay.received_at if stay else None,
        act_by=stay.act_by if stay and stay.act_by < FAR else None,
        waits_for=stay.waits_for if stay else "",
    )


@router.get(
    "/inbox.ics",
    auth=READ,
    operation_id="due_days",
    summary=mark("Due days of my post as a calendar (iCalendar)"),
)
def due_days(request: Request) -> HttpResponse:
    """For calendar programs; it names numbers and items, never a person."""
    name, events = due_of_post(request.auth.post.id, request.auth.viewer)
    return feeds.response(name, events, at=request.auth.at)
