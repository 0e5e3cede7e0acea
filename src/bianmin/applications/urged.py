"""Questions about matters urged on: what waits for an answer here, what one's own body urged."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from bianmin.matters.models import Stay
from bianmin.matters.selectors import visible
from bianmin.matters.viewers import Viewer

from .models import Urge

SHOWN = 100


def to_answer(bodies: Iterable[int], *, training: bool = False) -> QuerySet[Urge]:
    """What waits for an answer of these bodies, by when it is due."""
    here = Stay.objects.filter(body__in=list(bodies), left_at__isnull=True).values("matter")
    return (
        _open()
        .filter(matter__in=here, matter__training=training)
        .order_by("answer_by", "pk")[:SHOWN]
    )


def by(bodies: Iterable[int], *, training: bool = False) -> QuerySet[Urge]:
    """What these bodies urged themselves, answered or not, newest first."""
    own = Urge.objects.filter(body__in=list(bodies), matter__training=training)
    rows = own.select_related("matter__terms")
    return rows.order_by("-urged_at", "-pk")[:SHOWN]


def unanswered(viewer: Viewer) -> QuerySet[Urge]:
    """All that waits for an answer among what the viewer may see, by when it is due."""
    return _open().filter(matter__in=visible(viewer)).order_by("answer_by", "pk")[:SHOWN]


def coming(bodies: Iterable[int], *, out: Q, training: bool = False) -> QuerySet[Stay]:
    """What is on its way to these bodies and not confirmed yet, by what is due first; but what is
    kept ``out`` from who asks."""
    here = Stay.objects.filter(body__in=list(bodies), matter__training=training).exclude(out)
    stays = here.filter(left_at__isnull=True, received_at__isnull=True)
    return stays.select_related("matter__terms").order_by("act_by", "pk")[:SHOWN]


def _open() -> QuerySet[Urge]:
    return Urge.objects.filter(settled_at__isnull=True).select_related("matter__terms")
