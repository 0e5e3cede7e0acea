"""Questions about interests in matters: whose, and where; reads only."""

from django.db.models import QuerySet

from .models import Interest


def open_at(body: int, *, training: bool = False) -> QuerySet[Interest]:
    """The interests that somebody at a body (id) declared in matters still open, latest first."""
    rows = Interest.objects.filter(
        body=body, matter__closed_at__isnull=True, matter__training=training
    )
    return rows.select_related("matter__terms", "account").order_by("-at", "-pk")
