"""How far the county's network reaches: places without a site, sites and posts with gaps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bianmin.people.models import Account
from bianmin.policy import selectors as policy

from . import checklists, staffing
from .cards import BodyCard, DivisionCard, PostCard
from .checklists import Point, Shortfall
from .directory import Directory
from .kinds import Level, Role
from .models import Funding, Site, SitePlan, Window
from .policies import AGENT_SOURCES, COVERED_BY, TRAINED_FIRST
from .serving import unpledged
from .tiers import Tier


@dataclass(frozen=True)
class Share:
    """Of so many places, how many have a site that is open."""

    covered: int
    all: int

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 says all."""
        return 100 * self.covered // self.all if self.all else 100


@dataclass(frozen=True)
class SiteGap:
    """A site, and what it lacks: points of its list, area, this year's money."""

    site: Site
    points: Sequence[Point]
    areas: Sequence[Shortfall]
    is_funded: bool

    @property
    def missing(self) -> Sequence[Point]:
        return tuple(point for point in self.points if not point.is_met)


@dataclass(frozen=True)
class Coverage:
    """The county's page: shares by tier, and every list of what is lacking."""

    towns: Share
    villages: Share
    covered_by: str
    without_site: Sequence[DivisionCard]
    plans: Mapping[str, SitePlan]
    gaps: Sequence[SiteGap]
    misstaffed: Sequence[staffing.Misstaffed]
    without_head: Sequence[BodyCard]
    without_manager: Sequence[BodyCard]
    unauthorised: Sequence[Window]
    untrained: Sequence[tuple[str, PostCard]]
    unpledged: Sequence[Account]

    @property
    def too_small(self) -> Sequence[SiteGap]:
        return tuple(gap for gap in self.gaps if gap.areas)

    @property
    def incomplete(self) -> Sequence[SiteGap]:
        return tuple(gap for gap in self.gaps if gap.missing)

    @property
    def unfunded(self) -> Sequence[SiteGap]:
        return tuple(gap for gap in self.gaps if not gap.is_funded)


def coverage(directory: Directory, day: date) -> Coverage:
    """Everything that is lacking that day: a handful of statements, however large the county."""
    sites = open_sites(day)
    served = {site.body.division_id for site in sites}
    towns, villages = _places(directory, Level.TOWN, day), _places(directory, Level.VILLAGE, day)
    return Coverage(
        towns=_share(towns, served),
        villages=_share(villages, served),
        covered_by=policy.value(COVERED_BY, day),
        without_site=[place for place in (*towns, *villages) if place.code not in served],
        plans=plans(),
        gaps=site_gaps(sites, day),
        misstaffed=staffing.misstaffed(directory, policy.snapshot(), day),
        without_head=_without(directory, Role.HEAD, Tier.VILLAGE, day),
        without_manager=_without(directory, Role.SUPERVISOR, Tier.TOWN, day),
        unauthorised=unauthorised(directory, day),
        untrained=untrained(directory, day),
        unpledged=list(Account.objects.filter(pk__in=unpledged(directory, day)).order_by("pk")),
    )


def plans() -> Mapping[str, SitePlan]:
    """The newest plan of each place, by its code; one statement."""
    return {plan.division_id: plan for plan in SitePlan.objects.order_by("pk")}


def open_sites(day: date) -> Sequence[Site]:
    """The sites open that day, with their bodies."""
    sites = Site.objects.select_related("body").order_by("pk")
    return [site for site in sites if day in site.days]


def site_gaps(sites: Sequence[Site], day: date) -> Sequence[SiteGap]:
    """How each site stands: its list, its areas, its money of the year."""
    standing, values = checklists.standing(sites, day), policy.snapshot()
    funded = set(Funding.objects.filter(year=day.year).values_list("site", flat=True))
    return [
        SiteGap(
            site, standing[site.pk], checklists.shortfalls(site, values, day), site.pk in funded
        )
        for site in sites
    ]


def unauthorised(directory: Directory, day: date) -> Sequence[Window]:
    """Windows of which the register says nothing (授权不到位)."""
    windows = Window.objects.select_related("site", "post__body").order_by("site", "pk")
    still = [w for w in windows if not w.days.is_over(day)]
    return [w for w in still if directory.authorised(w.post_id, (), day) is None]


def untrained(directory: Directory, day: date) -> Sequence[tuple[str, PostCard]]:
    """Agents in office without training, by name, where the county asks for it."""
    if not policy.value(TRAINED_FIRST, day):
        return ()
    posts = [p for p in directory.posts.values() if p.role == Role.AGENT and not p.is_abolished]
    found = [
        (account, post)
        for post in posts
        for account in directory.in_office(post.id, day)
        if not directory.is_trained(account, day)
    ]
    people = Account.objects.in_bulk({account for account, _post in found})
    return [(people[account].name, post) for account, post in found]


def sources(day: date) -> Sequence[str]:
    """Where the county takes agents from, as ``AgentSource`` values."""
    return tuple(policy.value(AGENT_SOURCES, day))


def _places(directory: Directory, level: int, day: date) -> list[DivisionCard]:
    return [p for p in directory.divisions.values() if p.level == level and day in p.days]


def _share(places: Sequence[DivisionCard], served: set[str]) -> Share:
    return Share(sum(place.code in served for place in places), len(places))


def _without(directory: Directory, role: str, tier: int, day: date) -> list[BodyCard]:
    """Bodies of a tier at which nobody holds a post of that role."""
    bodies = (b for b in directory.bodies.values() if b.tier == tier and day in b.days)
    posts = ((body, directory.post_of(body.id, role)) for body in bodies)
    return [b for b, post in posts if post is None or not directory.in_office(post.id, day)]
