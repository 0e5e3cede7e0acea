"""Whose a complaint is: the body that handles it, never the one or the person it is about. Pure.

The county says for each category where it begins (P43). If whoever would handle it there is the
one complained of, it goes one tier up; at the top to the county's supervision.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bianmin.matters.secrecy import Kept, but_those_out, is_closed
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind, Role
from bianmin.network.staffing import tended_by
from bianmin.network.tiers import Tier

from .procedures.words import HANDLING

ANSWERING = frozenset({Role.HEAD, Role.ORGAN_HEAD, Role.SUPERVISOR})
"""Who answers for a body: a complaint about such a person is not looked into there."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a complaint is about: a body (id); ``person`` (an account's id) who works there, or
    ``somebody`` there by name unknown; neither: the body as a whole."""

    body: int
    person: int | None = None
    somebody: bool = False


def kept_from(target: Target, directory: Directory, day: date) -> Kept:
    """From whom it is kept: the person; of one unknown, all there who do not answer for the body;
    else the body with everybody who works there."""
    if target.person is not None:
        return Kept(accounts=frozenset({target.person}))
    if not target.somebody:
        return Kept(bodies=frozenset({target.body}))
    posts = directory.posts_by_body.get(target.body, ())
    there = {one: post for post in posts for one in directory.in_office(post.id, day)}
    heads = {one for post in posts if post.role in ANSWERING for one in _held(post, directory, day)}
    return Kept(accounts=frozenset(there) - heads)


def _held(post: PostCard, directory: Directory, day: date) -> tuple[int, ...]:
    return directory.in_office(post.id, day)


def owner(target: Target, begins: str, directory: Directory, day: date) -> BodyCard | None:
    """The body that handles it, beginning where the county says; None where nobody may."""
    kept = kept_from(target, directory, day)
    ways = _ways(directory.body(target.body), begins, directory, day)
    return next((body for body in ways if _is_fit(body, kept, directory, day)), None)


def above(target: Target, than: int, directory: Directory, day: date) -> BodyCard | None:
    """The body that looks into it again: the nearest above the one (id) that did; None if none."""
    kept = kept_from(target, directory, day)
    _first, *rest = _up_from(directory.body(than), directory, day)
    return next((body for body in rest if _is_fit(body, kept, directory, day)), None)


def _ways(target: BodyCard, begins: str, directory: Directory, day: date) -> Iterator[BodyCard]:
    """The bodies to be tried, in order."""
    if begins == "site":
        yield from _up_from(target, directory, day)
        return
    if begins == "town" and (town := _town_of(target, directory, day)):
        yield town
    if begins != "supervision" and (centre := directory.centre(day)):
        yield centre
    yield from supervising(directory, day)


def _up_from(body: BodyCard, directory: Directory, day: date) -> Iterator[BodyCard]:
    yield body
    seen = {body.id}
    centre = [one] if (one := directory.centre(day)) else []
    town = [one] if (one := _town_of(body, directory, day)) else []
    for each in (*town, *centre, *supervising(directory, day)):
        if each.id not in seen and each.tier >= body.tier:
            seen.add(each.id)
            yield each


def _town_of(body: BodyCard, directory: Directory, day: date) -> BodyCard | None:
    """The town's centre itself, or above a village; after a merger, the one it belongs to now."""
    centres = (one for one in directory.upwards(body) if one.kind == BodyKind.TOWN_CENTRE)
    return next((one for one in centres if day in one.days), None)


def supervising(directory: Directory, day: date) -> list[BodyCard]:
    """The bodies of the county with a post of supervision: an organ apart before the centre."""
    found = [
        body
        for body in directory.bodies.values()
        if body.tier == Tier.COUNTY and day in body.days
        and directory.post_of(body.id, Role.SUPERVISOR)
    ]  # fmt: skip
    return sorted(found, key=lambda body: (body.kind == BodyKind.COUNTY_CENTRE, body.id))


def _is_fit(body: BodyCard, kept: Kept, directory: Directory, day: date) -> bool:
    """Whether a post there may have it, where not all who are there are kept from it, and nobody
    who answers for the body is complained of."""
    post = directory.post_in(body.id, HANDLING, (), day)
    if post is None or is_closed(kept, directory, post, day):
        return False
    there = tended_by(directory, post.id, day)
    if there and not any(but_those_out(kept, directory, there, day)):
        return False
    posts = directory.posts_by_body.get(body.id, ())
    heads = {one for each in posts if each.role in ANSWERING for one in _held(each, directory, day)}
    return not kept.accounts & heads
