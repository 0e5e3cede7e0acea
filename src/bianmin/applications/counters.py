"""Where an item can be handed in: for whoever reads, or for somebody from one place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bianmin.catalogue.content import ItemContent
from bianmin.catalogue.models import LocalValue
from bianmin.catalogue.selectors import local_values
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.models import Site
from bianmin.network.names import SiteNames
from bianmin.network.policies import SITE_NAMES
from bianmin.network.tiers import Tier
from bianmin.policy import selectors as policy

from .notices import words

OWN = {Tier.VILLAGE: "own_village", Tier.TOWN: "own_town"}
"""How a tier is called for a reader whose own village or town is not known."""


@dataclass(frozen=True, slots=True)
class Counter:
    """A place where an application can be handed in; what is not known of it is empty."""

    name: str
    address: str = ""
    hours: str = ""
    phone: str = ""
    window: str = ""


def office_of(content: ItemContent, directory: Directory, day: date) -> BodyCard | None:
    """The county's body for an item; its centre where no department is competent."""
    root = divisions.root(directory).code
    return directory.competent(_subjects(content), Tier.COUNTY, root, day) or directory.centre(day)


def counters(
    content: ItemContent, directory: Directory, day: date, *, place: str = ""
) -> list[Counter]:
    """Nearest first, one for each tier that takes it in, for somebody from ``place`` (a code).

    A tier whose body is not known, since ``place`` is empty or lies above it, is named in general.
    """
    bodies = {tier: _body(content, tier, place, directory, day) for tier in content.receive_tiers}
    known = [body.id for body in bodies.values() if body]
    sites, own = network.sites_of(known), local_values(content.code)
    names = SiteNames(policy.value(SITE_NAMES, day))
    return list(_each(bodies, sites, own, names, content.phone))


def _subjects(content: ItemContent) -> tuple[str, str]:
    return content.code, content.department


def _body(
    content: ItemContent, tier: Tier, place: str, directory: Directory, day: date
) -> BodyCard | None:
    if tier == Tier.COUNTY:
        return office_of(content, directory, day)
    return directory.competent(_subjects(content), tier, place, day) if place else None


def _each(
    bodies: Mapping[Tier, BodyCard | None],
    sites: Mapping[int, Sequence[Site]],
    own: Mapping[int, LocalValue],
    names: SiteNames,
    phone: str,
) -> Iterator[Counter]:
    """``phone`` is the item's own, which is the county's for it."""
    for tier, body in bodies.items():
        if body:
            usual = (phone if tier == Tier.COUNTY else "") or body.phone
            yield _counter(body, sites.get(body.id, ()), own.get(body.id), usual)
        elif tier in OWN:
            yield Counter(names.of(tier, words.say("said", OWN[tier])))


def _counter(body: BodyCard, sites: Sequence[Site], own: LocalValue | None, phone: str) -> Counter:
    """A body's first site and telephone, with what is said of this item there."""
    site = next(iter(sites), None)
    said = own or LocalValue()
    return Counter(
        name=site.name if site else body.name,
        address=said.address or (site.address if site else ""),
        hours=said.hours or (site.hours if site else ""),
        phone=said.phone or phone,
        window=said.window,
    )
