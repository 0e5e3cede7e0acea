"""Which files are past their time in the archive: nothing waits for them any more."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from bianmin.law.zone import start_of
from bianmin.matters.models import Destroyed, Matter

from ..licences.standing import standing
from ..models import Application, DataRequest, DestructionLine, Licence
from ..policies import TERMS
from .retention import FOR_EVER, Retention, retention

SHORTEST = min(int(term) for term in TERMS if term != FOR_EVER)


@dataclass(frozen=True)
class Due:
    """A closed matter that was to be ``kept``, and ``until`` when."""

    matter: Matter
    kept: Retention
    until: date


def due(day: date) -> Iterator[Due]:
    """The closed matters whose time is over on ``day``, the longest over first.

    Not what is on a list already or was kept anew, nor what somebody still asks about, nor the
    file of a licence that holds.
    """
    for row in _old(day).iterator(chunk_size=100):
        kept = retention(row.matter, row.edition)
        if kept.until and kept.until < day and not _holds(row, day):
            yield Due(row.matter, kept, kept.until)


def _old(day: date) -> QuerySet[Application]:
    """Closed so long ago that the shortest term is over, with everything that belongs to them."""
    root, mine = OuterRef("matter"), Q(matter=OuterRef("matter"))
    unfinished = Matter.objects.filter(root=root, closed_at__isnull=True)
    gone = Destroyed.objects.filter(mine)
    waiting = DataRequest.objects.filter(mine, answered_at__isnull=True)
    rows = Application.objects.filter(
        ~Exists(unfinished), ~Exists(gone), ~Exists(waiting), ~Exists(_listed(mine, day)),
        matter__closed_at__lt=start_of(date(day.year - SHORTEST, 1, 1)),
        matter__parent__isnull=True, matter__training=False,
    )  # fmt: skip
    return rows.select_related("matter", "edition").order_by("matter__closed_at", "pk")


def _listed(mine: Q, day: date) -> QuerySet[DestructionLine]:
    """What stands on a list under way, or was kept anew and that time is not over."""
    under_way = Q(listed__destroyed_at__isnull=True)
    anew = Q(kept=FOR_EVER) | Q(kept_until__gte=day)
    return DestructionLine.objects.filter(mine, under_way | anew)


def _holds(row: Application, day: date) -> bool:
    licence = Licence.objects.filter(matter=row.matter_id).first()
    if licence is None:
        return False
    return standing(last_act=licence.last_act, until_day=licence.until_day, day=day).holds
