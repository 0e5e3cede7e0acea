"""Founding bodies and keeping what is known of them."""

from datetime import date, datetime

from django.db import transaction

from .. import refusals
from ..kinds import BodyKind, Level
from ..models import Body, Division
from ..tiers import Tier
from . import periods

TIERS = {
    BodyKind.GOVERNMENT: Tier.COUNTY,
    BodyKind.COUNTY_CENTRE: Tier.COUNTY,
    BodyKind.DEPARTMENT: Tier.COUNTY,
    BodyKind.TOWN_CENTRE: Tier.TOWN,
    BodyKind.VILLAGE_POINT: Tier.VILLAGE,
    BodyKind.UTILITY: Tier.COUNTY,
}


def tier_of(level: int) -> Tier:
    """The tier at which a place of the tree is served; the county's is that of all above."""
    return {Level.VILLAGE: Tier.VILLAGE, Level.TOWN: Tier.TOWN}.get(Level(level), Tier.COUNTY)


@transaction.atomic
def found_body(
    *,
    name: str,
    short_name: str,
    kind: str,
    division: str,
    parent: int,
    from_day: date,
    by: int | None,
    at: datetime,
    is_organ: bool | None = None,
    department: str = "",
    phone: str = "",
    uscc: str = "",
) -> Body:
    """Found a body below another; its tier follows from its kind.

    ``is_organ`` unless said: county departments and town centres are, no others.
    Raises Refusal: no such place, one of another tier, the name is taken, the body above works
    at the same tier or below.
    """
    periods.wait_for_turn()
    tier = TIERS[BodyKind(kind)]
    place = Division.objects.filter(code=division).first()
    if place is None:
        raise refusals.place_unknown(division)
    if tier_of(place.level) != tier:
        raise refusals.outside_its_tier(place.name)
    above = Body.objects.get(pk=parent)
    if Body.objects.filter(name=name).exists():
        raise refusals.name_taken(name)
    if above.tier < tier or (above.tier == tier and tier < Tier.COUNTY):
        raise refusals.not_above(above.name)
    organ = kind in {BodyKind.DEPARTMENT, BodyKind.TOWN_CENTRE} if is_organ is None else is_organ
    return Body.objects.create(
        name=name,
        short_name=short_name,
        tier=tier,
        division_id=division,
        kind=kind,
        is_organ=organ and tier > Tier.VILLAGE,
        department=department,
        phone=phone,
        uscc=uscc,
        parent_id=parent,
        from_day=from_day,
    )


@transaction.atomic
def change_body(
    *, body: int, name: str, short_name: str, phone: str, by: int | None, at: datetime
) -> Body:
    """Keep names and telephone; papers already issued keep the old name.

    Raises Refusal if another body has the name.
    """
    periods.wait_for_turn()
    row = Body.objects.get(pk=body)
    if Body.objects.filter(name=name).exclude(pk=body).exists():
        raise refusals.name_taken(name)
    row.name, row.short_name, row.phone = name, short_name, phone
    row.save(update_fields=["name", "short_name", "phone"])
    return row
