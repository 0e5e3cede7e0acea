"""The rules of sites (制度): which a site must have, which hold there, and what is lacking."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind
from bianmin.network.models import Site
from bianmin.network.tiers import Tier
from bianmin.policy import selectors as policy

from ..models import Disclosure
from ..models.disclosures import State
from ..policies import RULES_OF_COUNTY, RULES_OF_TOWN, RULES_OF_VILLAGE

REQUIRED_BY_TIER = {
    Tier.VILLAGE: RULES_OF_VILLAGE,
    Tier.TOWN: RULES_OF_TOWN,
    Tier.COUNTY: RULES_OF_COUNTY,
}
OTHER = "other"
"""The code of a rule that no list asks for."""
CATEGORY = "20-5"
"""Under which rules stand in a directory (条例 20(5): how services are done)."""
WITH_RULES = frozenset({BodyKind.COUNTY_CENTRE, BodyKind.TOWN_CENTRE, BodyKind.VILLAGE_POINT})
Stands = Literal["in_force", "later", "draft", "missing"]


@dataclass(frozen=True, slots=True)
class Held:
    """A rule and its editions: the one that holds, the next, what is being written, the earlier.

    The newest earlier edition comes first. Without ``current`` the rule is not in force.
    """

    current: Disclosure | None
    coming: Disclosure | None
    draft: Disclosure | None
    earlier: tuple[Disclosure, ...]

    @property
    def newest(self) -> Disclosure:
        """What tells of it: the one in force, else the next, the draft, the last."""
        return self.current or self.coming or self.draft or self.earlier[0]

    @property
    def is_public(self) -> bool:
        return self.current is not None or self.coming is not None

    @property
    def stands(self) -> Stands:
        if self.current:
            return "in_force"
        if self.coming:
            return "later"
        return "draft" if self.draft else "missing"


@dataclass(frozen=True, slots=True)
class Required:
    """A rule that a site must have, by code and the county's name for it, and how it stands."""

    code: str
    name: str
    held: Held | None

    @property
    def stands(self) -> Stands:
        return self.held.stands if self.held else "missing"

    @property
    def is_lacking(self) -> bool:
        return self.stands != "in_force"


@dataclass(frozen=True)
class Book:
    """All rules at hand; every question of a site is answered without a query."""

    lines: Sequence[Held]
    directory: Directory
    values: policy.Snapshot
    day: date

    def of_site(self, site: Site) -> Sequence[Held]:
        """What holds at a site, or will, or is written for it: of its body and of those above."""
        above = {body.id: body for body in self.directory.upwards(self._body(site))}
        return [one for one in self.lines if _is_for(one.newest, site, above)]

    def required(self, site: Site) -> Sequence[Required]:
        """Every rule that the county wants there, and how it stands."""
        held = self.of_site(site)
        return [
            Required(code, name, _best(one for one in held if one.newest.rule == code))
            for code, name in self.wanted(self._body(site)).items()
        ]

    def lacking(self, site: Site) -> Sequence[Required]:
        """Of these the ones of which no edition is in force."""
        return [one for one in self.required(site) if one.is_lacking]

    def beside(self, site: Site) -> Sequence[Held]:
        """What holds there though no list asks for it."""
        asked = self.wanted(self._body(site))
        return [one for one in self.of_site(site) if one.newest.rule not in asked]

    def elsewhere(self, code: str, site: Site) -> Sequence[Disclosure]:
        """Editions in force of a rule at other places, from which it can be taken over."""
        here = {one.newest.pk for one in self.of_site(site)}
        found = (one.current for one in self.lines if one.newest.rule == code)
        return [row for row in found if row is not None and row.pk not in here]

    def wanted(self, body: BodyCard) -> Mapping[str, str]:
        """The names, by code, of what a body's sites must have."""
        return names(body.tier, self.day, self.values) if body.kind in WITH_RULES else {}

    def _body(self, site: Site) -> BodyCard:
        return self.directory.body(site.body_id)


def book(directory: Directory, day: date) -> Book:
    """Everything, as it stands that day; one statement."""
    rows = Disclosure.objects.exclude(rule="").exclude(state=State.ENDED)
    light = rows.defer("text", "grams", "searched", "summary").order_by("line", "pk")
    lines = (_held(list(some), day) for _line, some in groupby(light, lambda row: row.line_id))
    return Book(list(lines), directory, policy.snapshot(), day)


def names(tier: int, day: date, values: policy.Snapshot | None = None) -> Mapping[str, str]:
    """The county's list for a tier: names by codes; empty where it has none."""
    if tier not in REQUIRED_BY_TIER:
        return {}
    known: Mapping[str, str] = (values or policy.snapshot()).value(
        REQUIRED_BY_TIER[Tier(tier)], day
    )
    return known


def all_names(day: date) -> Mapping[str, str]:
    """The names of every rule that some site must have; a code has the highest tier's name."""
    return {
        code: name for tier in sorted(REQUIRED_BY_TIER) for code, name in names(tier, day).items()
    }


def editions(row: Disclosure) -> Sequence[Disclosure]:
    """Every edition of a rule that everybody reads, the newest first."""
    rows = Disclosure.objects.filter(line=row.line_id, state=State.PUBLISHED)
    return list(rows.defer("grams", "searched").order_by("-edition"))


def has_ended(row: Disclosure, day: date) -> bool:
    """Whether it was abolished or has lapsed by that day."""
    return row.validity_from is not None and row.validity_from <= day


def _held(rows: Sequence[Disclosure], day: date) -> Held:
    public = [row for row in rows if row.state == State.PUBLISHED]
    begun = sorted((row for row in public if _begins(row) <= day), key=_begins, reverse=True)
    later = sorted((row for row in public if _begins(row) > day), key=_begins)
    holds = bool(begun) and not has_ended(begun[0], day)
    return Held(
        current=begun[0] if holds else None,
        coming=later[0] if later else None,
        draft=next((row for row in rows if row.state == State.DRAFT), None),
        earlier=tuple(begun[1:] if holds else begun),
    )


def _begins(row: Disclosure) -> date:
    assert row.holds_from is not None, row.pk
    return row.holds_from


def _is_for(row: Disclosure, site: Site, above: Mapping[int, BodyCard]) -> bool:
    """Whether a rule holds at a site; ``above`` has its body and all above it."""
    if row.body_id not in above:
        return False
    if row.at_site_id is not None:
        return row.at_site_id == site.pk
    if row.at_tiers:
        return above[site.body_id].tier in row.at_tiers
    return row.body_id == site.body_id


def _best(some: Iterable[Held]) -> Held | None:
    """The one that holds, else the one nearest to it."""
    order: Sequence[Stands] = ("in_force", "later", "draft", "missing")
    return min(some, key=lambda one: order.index(one.stands), default=None)
