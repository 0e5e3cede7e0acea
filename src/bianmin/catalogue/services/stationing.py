"""A unit moves into a site with items of the catalogue."""

from datetime import date, datetime

from bianmin.network import services as network
from bianmin.network.models import StationedUnit
from bianmin.network.services import Unit

from .. import refusals
from ..models import Item


def station(
    *, site: int, unit: Unit, document: str, from_day: date, by: int | None, at: datetime
) -> StationedUnit:
    """Enter a unit at a site. Raises Refusal: a code is no item's, or as ``station_unit``."""
    known = Item.objects.filter(code__in=unit.items).values_list("code", flat=True)
    if missing := sorted(set(unit.items) - set(known)):
        raise refusals.no_such_items("、".join(missing))
    return network.station_unit(
        site=site, unit=unit, document=document, from_day=from_day, by=by, at=at
    )
