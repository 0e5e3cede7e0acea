"""Requests about one's own data (个人信息请求): those a head answers."""

from collections.abc import Collection

from django.db.models import QuerySet

from bianmin.people.models import Party

from .models import DataRequest, DataRequestKind

SHOWN = 100


def to_answer(bodies: Collection[int]) -> QuerySet[DataRequest]:
    """What these bodies still have to answer, by when it is due."""
    return _rows(bodies).filter(answered_at__isnull=True).order_by("due_at", "pk")[:SHOWN]


def answered(bodies: Collection[int]) -> QuerySet[DataRequest]:
    """What was answered, the latest first."""
    found = _rows(bodies).filter(answered_at__isnull=False)
    return found.order_by("-answered_at", "-pk")[:SHOWN]


def of(request: int, bodies: Collection[int]) -> DataRequest | None:
    """A request, for the heads of these bodies."""
    return _rows(bodies).filter(pk=request).first()


def copy_is_asked(party: Party) -> bool:
    """Whether she has asked at the counter for a copy that she has not got yet."""
    rows = DataRequest.objects.filter(party=party, kind=DataRequestKind.COPY)
    return rows.filter(answered_at__isnull=True).exists()


def _rows(bodies: Collection[int]) -> QuerySet[DataRequest]:
    rows = DataRequest.objects.filter(body__in=bodies)
    return rows.select_related("matter__terms", "party", "entered_by")
