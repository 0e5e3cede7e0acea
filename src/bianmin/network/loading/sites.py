"""The sites of the three tiers and the windows at them."""

from datetime import datetime

from ..county import County
from ..kinds import BodyKind, Role, WindowKind
from ..models import Body, Post, Site, StationedUnit, Window
from ..names import SiteNames
from ..tiers import Tier

WITH_SITE = [BodyKind.COUNTY_CENTRE, BodyKind.TOWN_CENTRE, BodyKind.VILLAGE_POINT]


def add_sites(county: County, names: SiteNames) -> int:
    """Give each centre and point that has no site yet its one; returns how many were added."""
    bare = Body.objects.filter(sites__isnull=True, kind__in=WITH_SITE)
    missing = [_site(county, names, body) for body in bare.select_related("division")]
    Site.objects.bulk_create(missing)
    return len(missing)


def _site(county: County, names: SiteNames, body: Body) -> Site:
    tier, place = Tier(body.tier), body.division
    community = place.kind in county.communities
    return Site(
        body=body,
        name=names.of(tier, place.short_name, community=community),
        address=county.address.format(place=place.short_name),
        hours=county.hours[tier.name.lower()],
        from_day=county.from_day,
    )


def add_windows(county: County) -> int:
    """Give each window post without a window its own, departments' in the county's hall."""
    hall = Site.objects.get(body__kind=BodyKind.COUNTY_CENTRE)
    sites = {site.body_id: site for site in Site.objects.filter(body__tier=Tier.TOWN)}
    bare = Post.objects.filter(role=Role.WINDOW, windows__isnull=True).select_related("body")
    missing = [_window(county, post, sites.get(post.body_id, hall)) for post in bare]
    Window.objects.bulk_create(missing)
    return len(missing)


def _window(county: County, post: Post, site: Site) -> Window:
    if post.body.kind == BodyKind.DEPARTMENT:
        name = county.department_window.format(place=post.body.department)
        kind = WindowKind.DEPARTMENT
    else:
        name, kind = post.name, WindowKind.INTEGRATED
    return Window(site=site, post=post, name=name, kind=kind, from_day=county.from_day)


def add_units(county: County, at: datetime) -> int:
    """Each department with a window in the county's hall has moved in with all its items."""
    windows = Window.objects.filter(kind=WindowKind.DEPARTMENT, until_day=None)
    rows = windows.exclude(post__body__stationed_at__isnull=False).select_related("post__body")
    missing = {
        row.post.body_id: StationedUnit(
            site_id=row.site_id,
            body=row.post.body,
            name=row.post.body.short_name,
            document=county.document,
            from_day=row.from_day,
            set_at=at,
        )
        for row in rows
    }
    StationedUnit.objects.bulk_create(missing.values())
    return len(missing)
