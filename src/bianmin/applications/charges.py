"""What people say of money asked for agency (反映代办收费): for supervision, and for her."""

from collections.abc import Collection
from datetime import date

from django.db.models import QuerySet

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


def open_reports(bodies: Collection[int]) -> QuerySet[ChargeReport]:
    """What supervision of these bodies still has to look into, the oldest first."""
    return _rows(bodies).filter(answered_at__isnull=True).order_by("reported_at", "pk")[:SHOWN]


def answered(bodies: Collection[int]) -> QuerySet[ChargeReport]:
    """What was looked into, the latest first."""
    found = _rows(bodies).filter(answered_at__isnull=False)
    return found.order_by("-answered_at", "-pk")[:SHOWN]


def of(matter: int, bodies: Collection[int]) -> ChargeReport | None:
    """The report on a matter, for supervision of these bodies."""
    return _rows(bodies).filter(pk=matter).first()


def _rows(bodies: Collection[int]) -> QuerySet[ChargeReport]:
    rows = ChargeReport.objects.filter(body__in=bodies)
    return rows.select_related("matter__terms", "matter__application__party", "entered_by")
