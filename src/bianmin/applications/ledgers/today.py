"""Today's list of a site: what presses, what moved, what is to be given back. Reads only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bianmin.law.zone import day_of, start_of
from bianmin.matters import selectors
from bianmin.matters.models import Stay
from bianmin.network.cards import PostCard

from .. import interested
from ..models import Interest, Material
from ..recusal import HEADS

MOST = 12
"""Lines of a part, so that all of them fit on one sheet; how many there are is said."""

NAMES: dict[str, Promise] = {
    "overdue": _("Overdue"),
    "due": _("Due today"),
    "untouched": _("Not yet touched"),
    "came": _("Came in today"),
    "went": _("Went out today"),
}


@dataclass(frozen=True)
class Part:
    """One part of the list: its first stays, and how many there are, counted to ``COUNT_TO``."""

    code: str
    stays: list[Stay]
    count: int


def parts(body: int, *, at: datetime, training: bool = False) -> list[Part]:
    """What lies with a body (id), came and went, on the day of ``at``."""
    here = selectors.at_body(body, training=training)
    return [_part(code, stays) for code, stays in _asked(here, at)]


def originals(body: int, *, training: bool = False) -> tuple[int, list[Material]]:
    """Originals that lie there and are still to be given back: how many papers, and the first."""
    here = selectors.at_body(body, training=training)
    lying = here.filter(left_at__isnull=True).values("matter")
    rows = Material.objects.filter(
        application__in=lying, originals__gt=0, returned_at__isnull=True
    ).select_related("application__matter__terms")
    return rows.count(), list(rows.order_by("pk")[:MOST])


def relatives(post: PostCard, *, training: bool = False) -> tuple[int, list[Interest]] | None:
    """Matters of relatives of those who work there: for who answers for the site; else None."""
    if post.role not in HEADS:
        return None
    rows = interested.open_at(post.body, training=training)
    first = list(rows[:MOST])
    return rows.count() if first else 0, first


def _asked(here: QuerySet[Stay], at: datetime) -> Iterable[tuple[str, QuerySet[Stay]]]:
    midnight = start_of(day_of(at))
    due = {"act_by__gt": at, "act_by__lte": midnight + timedelta(days=1)}
    lying, came = here.filter(left_at__isnull=True), here.filter(arrival=True)
    return (
        ("overdue", lying.filter(act_by__lte=at).order_by("act_by")),
        ("due", lying.filter(**due).order_by("act_by")),
        ("untouched", lying.filter(received_at__isnull=True).order_by("sent_at")),
        ("came", came.filter(sent_at__gte=midnight).order_by("-sent_at")),
        ("went", here.filter(left_at__gte=midnight).order_by("-left_at")),
    )


def _part(code: str, stays: QuerySet[Stay]) -> Part:
    rows = list(stays.select_related("matter__terms")[:MOST])
    count = stays.order_by().values("pk")[: selectors.COUNT_TO].count() if rows else 0
    return Part(code, rows, count)
