"""Who is in charge of a site: hears of opinions and of people who are not satisfied."""

from collections.abc import Iterator
from datetime import date

from bianmin.matters.viewers import SUPERVISING
from bianmin.network.directory import Directory
from bianmin.network.kinds import Role

LEADING = frozenset({Role.HEAD, *SUPERVISING})
"""Roles in charge of a site, or of the place it is in."""


def heads_of(directory: Directory, body: int, day: date) -> tuple[int, ...]:
    """The accounts in charge of a body; where nobody is, of the one above it."""
    at: int | None = body
    while at is not None:
        if found := tuple(dict.fromkeys(_in_charge(directory, at, day))):
            return found
        above = directory.above(at)
        at = above.id if above else None
    return ()


def _in_charge(directory: Directory, body: int, day: date) -> Iterator[int]:
    for post in directory.posts_by_body.get(body, ()):
        if post.role in LEADING:
            yield from directory.holders(post.id, day)
