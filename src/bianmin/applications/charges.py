"""What people say of money asked for agency (反映代办收费): for supervision, and for her."""

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from bianmin.matters.models import Entry
from bianmin.matters.viewers import SUPERVISING
from bianmin.network.directory import Directory

from .models import ChargeReport

SHOWN = 100


def supervisors_of(directory: Directory, body: int, day: date) -> list[int]:
    """The accounts that supervise a body: at it, and at every body above it."""
    found: dict[int, None] = {}
    at: int | None = body
    while at is not None:
        for post in directory.posts_by_body.get(at, ()):
            if post.role in SUPERVISING:
                found |= dict.fromkeys(directory.holders(post.id, day))
        above = directory.above(at)
        at = above.id if above else None
    return list(found)


def report_on(matter: int) -> ChargeReport | None:
    """What she has said of her matter, if anything."""
    return ChargeReport.objects.select_related("answered_by").filter(pk=matter).first()


def open_reports(bodies: Collection[int], account: int) -> QuerySet[ChargeReport]:
    """What supervision of these bodies still has to look into, the oldest first."""
    found = _rows(bodies, account).filter(answered_at__isnull=True)
    return found.order_by("reported_at", "pk")[:SHOWN]


def answered(bodies: Collection[int], account: int) -> QuerySet[ChargeReport]:
    """What was looked into, the latest first."""
    found = _rows(bodies, account).filter(answered_at__isnull=False)
    return found.order_by("-answered_at", "-pk")[:SHOWN]


def of(matter: int, bodies: Collection[int], account: int) -> ChargeReport | None:
    """The report on a matter, for supervision of these bodies."""
    return _rows(bodies, account).filter(pk=matter).first()


def had_a_hand(matter: int) -> frozenset[int]:
    """Who took a step on a matter, or was there with whoever did: money asked for it may have been
    asked by them, so they neither hear of it nor look into it."""
    rows = Entry.objects.filter(matter=matter).values_list("actor", "second_actor")
    return frozenset(account for pair in rows for account in pair if account)


def _rows(bodies: Collection[int], account: int) -> QuerySet[ChargeReport]:
    own = Entry.objects.filter(Q(actor=account) | Q(second_actor=account), matter=OuterRef("pk"))
    rows = ChargeReport.objects.filter(~Exists(own), body__in=bodies)
    return rows.select_related("matter__terms", "matter__application__party", "entered_by")
