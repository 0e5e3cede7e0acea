"""The compiled route of an edition as it will run: each leg with its tier, days and post."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from bianmin.applications.procedures import APPLICATION
from bianmin.applications.runnable import compiled, post_of
from bianmin.catalogue.content import ItemContent
from bianmin.law.refusal import Refusal
from bianmin.matters.routes import RouteLeg
from bianmin.network import divisions
from bianmin.network.directory import Directory
from bianmin.network.tiers import Tier

from .labels import word


@dataclass(frozen=True, slots=True)
class LegLine:
    """A leg: its name as officials write it, what the program does there, and who has it."""

    position: int
    tier: str
    label: str
    kind: str
    days: int | None
    post: str


@dataclass(frozen=True, slots=True)
class Way:
    """The legs of an application that is handed in at ``tier``."""

    tier: str
    legs: tuple[LegLine, ...]


def ways(content: ItemContent, directory: Directory, day: date) -> list[Way]:
    """The routes from every tier at which it may be handed in; empty while there is none."""
    if not content.route:
        return []
    try:
        return [_way(content, tier, directory, day) for tier in content.receive_tiers]
    except Refusal:
        return []


def _way(content: ItemContent, tier: Tier, directory: Directory, day: date) -> Way:
    legs = compiled(content, tier, day)
    return Way(_name(tier), tuple(_lines(content, legs, directory, day)))


def _name(tier: int) -> str:
    return str(word("", Tier(tier).name.lower()))


def _lines(
    content: ItemContent, legs: tuple[RouteLeg, ...], directory: Directory, day: date
) -> Iterator[LegLine]:
    root = divisions.root(directory).code
    for leg in legs:
        kind = gettext(APPLICATION.leg(leg.kind).label)
        post = post_of(content, leg, root, directory, day) if leg.tier == Tier.COUNTY else None
        who = f"{directory.body(post.body).short_name} · {post.name}" if post else ""
        label = leg.label if leg.label != leg.kind else ""
        yield LegLine(leg.position, _name(leg.tier), label or kind, kind, leg.days, who)
