"""Recording what the State Council announced and when the counters are open."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from .models import Day, Notice
from .shipped import MovedDay, shipped_notices


@transaction.atomic
def record_notice(
    *,
    year: int,
    title: str,
    source: str,
    days: Iterable[MovedDay],
    document: str = "",
    by: int | None,
    at: datetime,
) -> Notice:
    """Records a notice; the days it names are now its own, all others stay as they were.

    ``by`` is the account that records it, None for the program itself.
    """
    days = list(days)
    notice = Notice.objects.create(
        year=year, title=title, document=document, source=source, recorded_by_id=by, recorded_at=at
    )
    Day.objects.filter(date__in=[day.date for day in days]).delete()
    Day.objects.bulk_create(Day(date=d.date, kind=d.kind, name=d.name, notice=notice) for d in days)
    return notice


def seed(*, by: int | None, at: datetime) -> list[int]:
    """Records the shipped notices of years not announced yet; their years."""
    known = set(Notice.objects.values_list("year", flat=True))
    missing = [notice for notice in shipped_notices() if notice.year not in known]
    for notice in missing:
        record_notice(
            year=notice.year,
            title=notice.title,
            source=notice.source,
            days=notice.days,
            by=by,
            at=at,
        )
    return [notice.year for notice in missing]
