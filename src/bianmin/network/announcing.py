"""Questions about what villages and towns tell their residents."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from .models import Announcement


def shown(bodies: Iterable[int], day: date) -> list[Announcement]:
    """What some bodies (ids) tell on a day: activities as they come, then the newest affairs."""
    rows = Announcement.objects.filter(
        body__in=list(bodies), from_day__lte=day, until_day__gte=day, withdrawn_at=None
    )
    return list(rows.select_related("body").order_by("held_at", "-from_day", "-id"))


def of_body(body: int) -> QuerySet[Announcement]:
    """Everything a body ever told, the newest first, with who published and withdrew it."""
    rows = Announcement.objects.filter(body=body)
    return rows.select_related("published_by", "withdrawn_by")
