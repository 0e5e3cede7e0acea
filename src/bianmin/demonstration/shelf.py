"""The county's items as the demonstration needs them: terms, tiers and lengths, kept at hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from bianmin.applications.helping import is_led
from bianmin.applications.limits import rows_of
from bianmin.applications.specials import Special, specials_of
from bianmin.applications.terms import terms_for
from bianmin.catalogue.content import ItemContent
from bianmin.catalogue.models import Edition
from bianmin.catalogue.selectors import in_force, offered
from bianmin.law.limits import Limit, Unit
from bianmin.matters.routes import RouteLeg
from bianmin.matters.terms import TermsContent
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier

RECEIVING = {Tier.VILLAGE: Role.AGENT, Tier.TOWN: Role.WINDOW, Tier.COUNTY: Role.WINDOW}
WORKING_SHARE = 5 / 7


@dataclass(frozen=True)
class Way:
    """An item received at a tier, with the terms that follow; ``is_led``: she is led there."""

    item: str
    tier: int
    content: ItemContent = field(repr=False)
    terms: TermsContent = field(repr=False)
    limits: Mapping[str, Limit] = field(repr=False)
    is_led: bool = False

    @property
    def passed(self) -> list[RouteLeg]:
        """The legs on which it stays; where the agent goes along with her, others are passed by."""
        route = self.terms.route
        if not self.is_led:
            return list(route)
        return [leg for leg in route if leg.kind != "carried_up" or leg.tier == self.tier]

    @property
    def papers(self) -> list[str]:
        """The keys of the papers that must be brought."""
        return [paper.key for paper in self.content.materials if paper.required == "required"]

    @property
    def is_for_organisations(self) -> bool:
        return self.content.target.startswith("法人")

    @property
    def is_carried_up(self) -> bool:
        """Whether somebody carries it up for her."""
        return any(leg.kind == "carried_up" for leg in self.terms.route)

    def special(self, leg: RouteLeg) -> Special | None:
        """The procedure of the law that is carried out on a leg, if the item knows one."""
        known = specials_of(self.content) if leg.kind != "publicise" else ()
        return next((special for special in known if special.is_named_in(leg.label)), None)

    def leg(self, kind: str) -> RouteLeg:
        """The first leg of a kind."""
        return next(leg for leg in self.terms.route if leg.kind == kind)

    def days(self, clock: str) -> int | None:
        """About how many working days a clock allows; None where there is no such clock."""
        limit = self.limits.get(clock)
        if limit is None:
            return None
        unit, value = limit.unit, limit.value
        return {
            Unit.WORKING_DAYS: value,
            Unit.NATURAL_DAYS: round(value * WORKING_SHARE) + 1,
            Unit.MONTHS: value * 23,
            Unit.YEARS: value * 262,
        }.get(unit, 0)


@dataclass(frozen=True)
class Shelf:
    """Every way of every item; ``weights`` by how often people ask for the item."""

    ways: tuple[Way, ...]
    weights: dict[str, int] = field(repr=False)

    def of(self, item: str, tier: int) -> Way:
        return next(way for way in self.ways if (way.item, way.tier) == (item, tier))


def stock(day: date) -> Shelf:
    """All items in force on ``day``, at each tier where somebody of the county receives them."""
    ways, weights = [], {}
    for edition in offered(day).defer(None):
        item = edition.item.code
        weights[item] = {1: 6, 2: 3, 3: 1}[edition.frequency]
        ways += list(_ways(in_force(item, day), day))
    return Shelf(tuple(sorted(ways, key=lambda way: (way.item, way.tier))), weights)


def _ways(edition: Edition, day: date) -> Iterator[Way]:
    content = edition.typed
    for tier in content.receive_tiers:
        if tier in RECEIVING:
            terms = terms_for(edition, received=tier, day=day)
            led = is_led(edition, tier=tier, day=day)
            yield Way(content.code, tier, content, terms, rows_of(terms.limits, day), led)
