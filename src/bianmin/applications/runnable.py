"""Whether an item's legs run in this county: asked before an edition comes into force.

Where an application may be received, its route must compile, and each leg must lie with a post.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.catalogue.content import ItemContent
from bianmin.catalogue.findings import Finding, Level, Path
from bianmin.law.refusal import Refusal
from bianmin.matters.routes import RouteLeg
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.network.cards import DivisionCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Level as Depth
from bianmin.network.tiers import Tier

from .leg_kinds import KINDS_OF_NODE
from .procedures import APPLICATION
from .terms import handover_tier, route_of

PLACES = {Tier.VILLAGE: Depth.VILLAGE, Tier.TOWN: Depth.TOWN}
"""Where the legs of a tier are done: in each of its places; the county's in the county."""


def faults(content: ItemContent, day: date) -> Iterator[Finding]:
    """Routes that do not compile, and legs for which somewhere nobody is there."""
    unknown = list(_unknown_nodes(content))
    if unknown:
        yield from unknown
        return
    if not content.route:  # that nothing is said is told by the schema
        return
    try:
        routes = [compiled(content, tier, day) for tier in content.receive_tiers]
    except Refusal:
        yield _finding("no_route", _NO_ROUTE, content, ("route",), {})
        return
    directory = network.directory()
    legs = {(leg.kind, leg.tier): leg for route in routes for leg in route}
    for leg in legs.values():
        yield from _unmanned(content, leg, directory, day)
    yield from _unfound_departments(content, routes[0], directory, day)


def _unfound_departments(
    content: ItemContent, route: Sequence[RouteLeg], directory: Directory, day: date
) -> Iterator[Finding]:
    """Departments that are to be heard where it is decided, and that nobody is there."""
    tier = max(leg.tier for leg in route if leg.kind == "decide")
    for at, row in enumerate(content.joint_departments):
        bodies = (
            directory.competent((row.department,), tier, place.code, day)
            for place in _places(tier, directory)
        )
        if not all(body and directory.posts_by_body.get(body.id) for body in bodies):
            values = {"found": row.department}
            path = ("joint_departments", at, "department")
            yield _finding("no_joint_body", _NO_JOINT_BODY, content, path, values)


def _unknown_nodes(content: ItemContent) -> Iterator[Finding]:
    for at, node in enumerate(content.route):
        if node.node not in KINDS_OF_NODE:
            path = ("route", at, "node")
            yield _finding("unknown_node", _UNKNOWN_NODE, content, path, {"found": node.node})


def compiled(content: ItemContent, received: int, day: date) -> tuple[RouteLeg, ...]:
    """The route of an application received at a tier; a ``Refusal`` where there is none."""
    handed_over = handover_tier(content, received, day)
    return route_of(content, received=received, handed_over=handed_over)


def _unmanned(
    content: ItemContent, leg: RouteLeg, directory: Directory, day: date
) -> Iterator[Finding]:
    bare = [
        place
        for place in _places(leg.tier, directory)
        if post_of(content, leg, place.code, directory, day) is None
    ]
    if bare:
        values = {"leg": leg.label or leg.kind, "place": bare[0].short_name, "more": len(bare) - 1}
        said = _NO_POST if len(bare) == 1 else _NO_POSTS
        yield _finding("no_post", said, content, ("route",), values)


def _finding(
    code: str, said: tuple[Any, Any], content: ItemContent, path: Path, values: dict[str, Any]
) -> Finding:
    return Finding(Level.ERROR, code, *said, item=content.code, path=path, values=values)


def _places(tier: int, directory: Directory) -> Iterable[DivisionCard]:
    if tier not in PLACES:
        return (divisions.root(directory),)
    depth = PLACES[Tier(tier)]
    return (card for card in directory.divisions.values() if card.level == depth)


def post_of(
    content: ItemContent, leg: RouteLeg, place: str, directory: Directory, day: date
) -> PostCard | None:
    """The post with which a leg would lie for somebody from ``place``; None where nobody is."""
    subjects = (content.code, content.department)
    body = directory.competent(subjects, leg.tier, place, day)
    if body is None:
        return None
    return directory.post_in(body.id, APPLICATION.leg(leg.kind).roles, subjects, day)


_UNKNOWN_NODE = (
    _("“%(found)s” is no name of a leg that this program knows."),
    _("Choose one of the names offered; new ones are added with the program."),
)
_NO_JOINT_BODY = (
    _("Nobody does the work of “%(found)s” where the item is decided."),
    _("Write its name as the register of bodies has it, or make a body competent."),
)
_NO_ROUTE = (
    _("The legs make no route."),
    _("An organ accepts once and decides once, after it has accepted; put the legs in that order."),
)
_NO_POST = (
    _("Nobody does the leg “%(leg)s” in %(place)s: no body is competent, or it has no post."),
    _("Let the county's administrator make a body competent, or correct the department."),
)
_NO_POSTS = (
    _("Nobody does the leg “%(leg)s” in %(place)s and %(more)s other places."),
    _("Let the county's administrator make a body competent, or correct the department."),
)
