"""Requests for help and what is open of enquiries: with whom, until when, how many at a site."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q, QuerySet

from bianmin.almanac import selectors as almanac
from bianmin.law.clock import reckon_hop
from bianmin.law.limits import Limit, Unit
from bianmin.law.zone import day_of
from bianmin.matters.clockwork import hop_light
from bianmin.network.directory import Directory
from bianmin.policy import selectors as policy

from .heads import heads_of
from .models import Enquiry, LeaderAsked
from .models.enquiry import EnquiryState
from .policies import HELP

OPEN = (EnquiryState.REFERRED, EnquiryState.TAKEN)


@dataclass(frozen=True, slots=True)
class Counted:
    """Requests of a kind at a body (id): how many, and how many of them are done."""

    body: int
    kind: str
    all: int
    done: int


def due_of(at: datetime) -> datetime:
    """Until when a request registered at ``at`` is answered: the county's value of that day."""
    snapshot, limit = almanac.snapshot(), policy.value(HELP, day_of(at))
    row = Limit.promised(limit, Unit.WORKING_DAYS, source=HELP)
    due = reckon_hop(row, at, snapshot.calendar, closes=snapshot.hours_on(day_of(at)).closes).due_at
    assert due is not None  # nothing holds a request
    return due


def light_of(enquiry: Enquiry, at: datetime) -> str:
    """The light of a request that is not answered; empty for what has no limit or is closed."""
    request = getattr(enquiry, "request", None)
    if request is None or enquiry.state not in OPEN:
        return ""
    return hop_light(request.due_at, at)[0]


def of(enquiry: int) -> Enquiry | None:
    """An enquiry with all that belongs to it."""
    return _whole().filter(pk=enquiry).first()


def put_about(enquiry: Enquiry) -> list[LeaderAsked]:
    """What leaders were asked about it, in order."""
    rows = LeaderAsked.objects.filter(enquiry=enquiry)
    return list(rows.select_related("leader", "asked_by"))


def may_see(
    enquiry: Enquiry, account: int, posts: Collection[int], bodies: Collection[int]
) -> bool:
    """Whoever was asked, has it or is led to; a leader who was asked; who is in charge."""
    asked = set(LeaderAsked.objects.filter(enquiry=enquiry).values_list("leader", flat=True))
    if account in {enquiry.first_asked_id, enquiry.taken_by_id, *asked}:
        return True
    return enquiry.referred_to in posts or enquiry.body in bodies


def has_it(enquiry: Enquiry, account: int | None) -> bool:
    """Whether they answer for it now: who took it, else the first person asked."""
    if enquiry.state == EnquiryState.TAKEN:
        return enquiry.taken_by_id == account
    return enquiry.state == EnquiryState.REFERRED and enquiry.first_asked_id == account


def with_(account: int) -> QuerySet[Enquiry]:
    """What somebody has taken on and not answered yet, the oldest first."""
    return _whole().filter(taken_by=account, state=EnquiryState.TAKEN).order_by("asked_at")


def put_to(account: int) -> QuerySet[LeaderAsked]:
    """What a leader was asked and has not answered, the oldest first."""
    rows = LeaderAsked.objects.filter(leader=account, answered_at__isnull=True)
    return rows.select_related("enquiry", "asked_by").order_by("asked_at")


def leaders(directory: Directory, body: int, day: date) -> tuple[int, ...]:
    """The accounts in charge of a body and of those above it, the nearest first."""
    found = dict.fromkeys(heads_of(directory, body, day))
    above = directory.above(body)
    while above:
        found |= dict.fromkeys(heads_of(directory, above.id, day))
        above = directory.above(above.id)
    return tuple(found)


def counted(bodies: Collection[int], since: date) -> list[Counted]:
    """Requests that came in from a day on at these bodies, kind by kind."""
    rows = Enquiry.objects.filter(request__isnull=False, body__in=bodies)
    done = Count("pk", filter=Q(state=EnquiryState.ANSWERED))
    found = rows.filter(asked_at__date__gte=since).values("body", "request__kind")
    told = found.annotate(all=Count("pk"), done=done).order_by("body", "request__kind")
    return [Counted(row["body"], row["request__kind"], row["all"], row["done"]) for row in told]


def _whole() -> QuerySet[Enquiry]:
    return Enquiry.objects.select_related("request", "reply__told_by", "first_asked", "taken_by")
