"""Recording what was announced, and when the counters are open."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from . import regions, selectors
from .models import Day, Locality, Notice
from .reading.notice import MovedDay
from .shipped import shipped_notices


@transaction.atomic
def record_notice(
    *,
    year: int,
    title: str,
    source: str,
    days: Iterable[MovedDay],
    document: str = "",
    region: str = "",
    by: int | None,
    at: datetime,
) -> Notice:
    """Records a notice; the days it names are now its own, all others stay as they were.

    ``by`` is the account that records it, None for the program itself. People go by way of
    ``almanac.approval``, where two must agree.
    """
    days = list(days)
    notice = Notice.objects.create(
        region=region,
        year=year,
        title=title,
        document=document,
        source=source,
        recorded_by_id=by,
        recorded_at=at,
    )
    Day.objects.filter(region=region, date__in=[day.date for day in days]).delete()
    Day.objects.bulk_create(
        Day(region=region, date=d.date, kind=d.kind, name=d.name, notice=notice) for d in days
    )
    return notice


def seed(*, by: int | None, at: datetime) -> list[int]:
    """Records the shipped notices of years not announced yet; their years."""
    known = set(Notice.objects.filter(region="").values_list("year", flat=True))
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


@transaction.atomic
def settle(*, region: str) -> None:
    """Let this installation follow the calendar of a division, from now on.

    Raises Refusal for what is no division code.
    """
    code = regions.whole(region)
    if code != selectors.locality():
        Locality.objects.update_or_create(id=1, defaults={"region": code})
