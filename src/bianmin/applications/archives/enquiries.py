"""Enquiries and requests for help that never became a matter: when they are past their time, and
what is destroyed of them. That somebody asked, when and where, stays and is counted."""

from collections.abc import Iterator
from datetime import date, datetime

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from bianmin.casework.archive import holdings
from bianmin.casework.archive.holdings import Due, Holding
from bianmin.casework.archive.terms import SHORT_TERMS, Retention
from bianmin.casework.models import DestructionLine
from bianmin.law.zone import day_of, start_of
from bianmin.notices import services as notices

from ..models import Enquiry, HelpRequest, LeaderAsked, Reply
from ..requests import OPEN
from .retention import of_enquiry

NAME = "enquiry"
SHORTEST = min(map(int, SHORT_TERMS))
EMPTIED = (
    (Enquiry, "pk", {"words": ""}),
    (HelpRequest, "enquiry", {"name": "", "phone": "", "wish": ""}),
    (LeaderAsked, "enquiry", {"question": "", "answer": ""}),
    (Reply, "enquiry", {"words": "", "opinion": ""}),
)
"""Every sealed value of an enquiry, and what stands there afterwards."""


def _due(day: date) -> Iterator[Due]:
    """Those whose time is over and that are on no list; no request for help that is still open."""
    for row in _old(day).iterator(chunk_size=100):
        kept = _retention(row)
        if kept.until and kept.until < day:
            yield Due(kept, kept.until, about=f"{NAME} {row.pk}", number=_number(row))


def _old(day: date) -> QuerySet[Enquiry]:
    name = Concat(Value(f"{NAME} "), Cast(OuterRef("pk"), models.CharField()))
    rows = Enquiry.objects.filter(
        Q(request__isnull=True) | ~Q(state__in=OPEN),
        ~Exists(DestructionLine.standing(Q(about=name), day)),
        matter__isnull=True, asked_at__lt=start_of(date(day.year - SHORTEST, 1, 1)),
    )  # fmt: skip
    return rows.defer("words").select_related("request").order_by("asked_at", "pk")


def _kept(enquiry: int) -> Retention | None:
    row = Enquiry.objects.filter(pk=enquiry, matter__isnull=True).select_related("request").first()
    return _retention(row) if row else None


def _retention(row: Enquiry) -> Retention:
    return of_enquiry(row, is_help=hasattr(row, "request"))


def _number(row: Enquiry) -> str:
    """The number of a request for help; others have none, and are called by day and row."""
    if hasattr(row, "request"):
        return row.request.number
    return f"ZX{day_of(row.asked_at):%Y%m%d}{row.pk:06d}"


@transaction.atomic
def _destroy(enquiry: int, listed: str, at: datetime) -> None:
    for model, path, empty in EMPTIED:
        model._default_manager.filter(**{path: enquiry}).update(**empty)
    notices.destroy(abouts=[f"{NAME} {enquiry}"], at=at)


def declare() -> None:
    """Make enquiries known to the archive."""
    holdings.declare(Holding(name=NAME, due=_due, kept=_kept, destroy=_destroy))
