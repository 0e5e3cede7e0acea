"""Units move into a site and leave it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from .. import refusals, site_refusals
from ..models import Body, Site, StationedUnit
from . import periods


@dataclass(frozen=True)
class Unit:
    """Who moves in: a ``body`` (id) of the network, or a ``name``; and what it brings (codes).

    Without ``items`` everything that the body is competent for.
    """

    name: str = ""
    body: int | None = None
    items: Sequence[str] = ()


@transaction.atomic
def station_unit(
    *, site: int, unit: Unit, document: str, from_day: date, by: int | None, at: datetime
) -> StationedUnit:
    """Enter a unit that works at a site from a day on.

    Raises Refusal: nobody named, nothing brought in, no document, it is there already.
    """
    row = Site.objects.select_for_update(no_key=True).get(pk=site)
    body = Body.objects.get(pk=unit.body) if unit.body else None
    name = unit.name.strip() or (body.short_name if body else "")
    if not name:
        raise site_refusals.no_unit()
    if body is None and not unit.items:
        raise site_refusals.unit_without_items()
    if not document.strip():
        raise refusals.no_document()
    if any(from_day in one.days for one in row.units.filter(name=name)):
        raise site_refusals.unit_is_there(name)
    return StationedUnit.objects.create(
        site=row,
        name=name,
        body=body,
        items=list(dict.fromkeys(unit.items)),
        document=document.strip(),
        from_day=from_day,
        set_by_id=by,
        set_at=at,
    )


@transaction.atomic
def end_unit(*, unit: int, until_day: date, by: int | None, at: datetime) -> StationedUnit:
    """Let ``until_day`` be a unit's last day at the site."""
    return periods.end(StationedUnit.objects.select_for_update().get(pk=unit), until_day, by, at)
