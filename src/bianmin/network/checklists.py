"""The county's lists of what a site must have, and how a site stands in them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bianmin.policy import selectors as policy

from .kinds import CheckState
from .models import Site, SiteCheck
from .policies import (
    COUNTY_CHECKLIST,
    HALL_AREA_LEAST,
    PREMISES_AREA_LEAST,
    TOWN_CHECKLIST,
    VILLAGE_CHECKLIST,
)
from .tiers import Tier

LISTS = {
    Tier.VILLAGE: VILLAGE_CHECKLIST,
    Tier.TOWN: TOWN_CHECKLIST,
    Tier.COUNTY: COUNTY_CHECKLIST,
}


@dataclass(frozen=True)
class Point:
    """A point of the list and the newest check of it; None while it was never checked."""

    wanted: str
    check: SiteCheck | None

    @property
    def is_met(self) -> bool:
        return self.check is not None and self.check.state == CheckState.MET


@dataclass(frozen=True)
class Shortfall:
    """An area below the county's minimum, in square metres; ``has`` is None if not measured."""

    field: str
    has: Decimal | None
    least: float


def points(tier: int, day: date) -> Sequence[str]:
    """What a site of that tier must have that day, by the county's value."""
    return _points(policy.snapshot(), tier, day)


def _points(values: policy.Snapshot, tier: int, day: date) -> Sequence[str]:
    known = Tier(tier) in LISTS
    return tuple(values.value(LISTS[Tier(tier)], day)) if known else ()


def standing(sites: Iterable[Site], day: date) -> Mapping[int, tuple[Point, ...]]:
    """How sites (with their bodies) stand in their lists, by the site's id: two statements."""
    rows, values = list(sites), policy.snapshot()
    checks = SiteCheck.objects.filter(site__in=[site.pk for site in rows])
    newest = {
        (check.site_id, check.point): check
        for check in checks.select_related("set_by").order_by("pk")
    }
    return {
        site.pk: tuple(
            Point(w, newest.get((site.pk, w))) for w in _points(values, site.body.tier, day)
        )
        for site in rows
    }


def shortfalls(site: Site, values: policy.Snapshot, day: date) -> tuple[Shortfall, ...]:
    """Where a town centre's site is smaller than the county asks (办公场所不达标)."""
    if site.body.tier != Tier.TOWN:
        return ()
    asked = (
        Shortfall("hall_area", site.hall_area, values.value(HALL_AREA_LEAST, day)),
        Shortfall("premises_area", site.premises_area, values.value(PREMISES_AREA_LEAST, day)),
    )
    return tuple(s for s in asked if s.least and (s.has is None or float(s.has) < s.least))
