"""Which units have moved into which centre, and which of its items no unit has brought in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.models import Site, StationedUnit

from .editions import offered
from .models import Edition
from .presence import KINDS


@dataclass(frozen=True, slots=True)
class Centre:
    """A centre's site with the units there, and the items handed in there that no unit brought.

    What the centre itself is competent for needs no unit.
    """

    site: Site
    units: tuple[StationedUnit, ...]
    without: tuple[Edition, ...]


def centres(
    directory: Directory, day: date, *, sites: Iterable[Site] | None = None
) -> tuple[Centre, ...]:
    """Every centre's open sites, the county's first; or those of ``sites`` that are a centre's.

    Three statements, however many there are.
    """
    rows = Site.objects.select_related("body").order_by("-body__tier", "pk")
    wanted = [s for s in (rows if sites is None else sites) if day in s.days and _is_centre(s)]
    units, items = _units(wanted, day), list(offered(day)) if wanted else []
    return tuple(
        Centre(site, units[site.pk], tuple(_without(site, units[site.pk], items, directory, day)))
        for site in wanted
    )


def units_at(site: Site, day: date) -> tuple[StationedUnit, ...]:
    """The units that work at a site that day, the earlier first."""
    return _units([site], day)[site.pk]


def _is_centre(site: Site) -> bool:
    return site.body.kind in KINDS.values()


def _units(sites: Iterable[Site], day: date) -> Mapping[int, tuple[StationedUnit, ...]]:
    found: defaultdict[int, tuple[StationedUnit, ...]] = defaultdict(tuple)
    rows = StationedUnit.objects.filter(site__in=[site.pk for site in sites])
    for row in rows.select_related("body").order_by("from_day", "pk"):
        if day in row.days:
            found[row.site_id] += (row,)
    return found


def _without(
    site: Site,
    units: Iterable[StationedUnit],
    items: Iterable[Edition],
    directory: Directory,
    day: date,
) -> Iterator[Edition]:
    own = directory.body(site.body_id)
    named = {code for unit in units for code in unit.items}
    whole = {unit.body_id for unit in units if not unit.items}
    for edition in items:
        if own.tier in edition.receive_tiers and edition.item.code not in named:
            body = _body(edition, own, directory, day)
            if body is not None and body.id != own.id and body.id not in whole:
                yield edition


def _body(edition: Edition, own: BodyCard, directory: Directory, day: date) -> BodyCard | None:
    subjects = (edition.item.code, edition.department)
    return directory.competent(subjects, own.tier, own.division, day)
