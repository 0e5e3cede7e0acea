"""Opinions (反馈意见) on how finished matters were handled: hers, and those a head answers."""

from collections.abc import Collection

from django.db.models import QuerySet

from .models import Opinion

SHOWN = 100


def opinion_on(matter: int) -> Opinion | None:
    """The opinion on a matter, if there is one."""
    return Opinion.objects.select_related("answered_by").filter(pk=matter).first()


def to_answer(bodies: Collection[int]) -> QuerySet[Opinion]:
    """What the heads of these bodies still have to answer, the oldest first."""
    return _rows(bodies).filter(answered_at__isnull=True).order_by("given_at", "pk")[:SHOWN]


def answered(bodies: Collection[int]) -> QuerySet[Opinion]:
    """What was answered, the latest first."""
    found = _rows(bodies).filter(answered_at__isnull=False)
    return found.order_by("-answered_at", "-pk")[:SHOWN]


def of(matter: int, bodies: Collection[int]) -> Opinion | None:
    """The opinion on a matter, for the heads of these bodies."""
    return _rows(bodies).filter(pk=matter).first()


def _rows(bodies: Collection[int]) -> QuerySet[Opinion]:
    rows = Opinion.objects.filter(body__in=bodies)
    return rows.select_related("matter__terms", "matter__application__party", "entered_by")
