"""The county plans where a site is to come."""

from datetime import date, datetime

from django.db import transaction

from bianmin.law.zone import day_of

from .. import site_refusals
from ..kinds import Level
from ..models import Division, SitePlan


@transaction.atomic
def plan_site(*, place: str, by_day: date, where: str, by: int | None, at: datetime) -> SitePlan:
    """Write down by when a town or village is to have its site, and where; again puts it off.

    Raises Refusal: no such place of the county, the day has passed, it is not said where.
    """
    row = Division.objects.filter(code=place, level__in=(Level.TOWN, Level.VILLAGE)).first()
    if row is None or day_of(at) not in row.days:
        raise site_refusals.no_place_for_a_site()
    if by_day < day_of(at):
        raise site_refusals.plan_passed()
    if not where.strip():
        raise site_refusals.plan_without_where()
    return SitePlan.objects.create(
        division=row, by_day=by_day, where=where.strip(), set_by_id=by, set_at=at
    )
