"""Finding a body by its name or a part of it, and who works there."""

from collections.abc import Iterator
from datetime import date

from bianmin.policy import selectors as policy

from .cards import BodyCard, PostCard
from .directory import Directory
from .policies import SIGN_ROLES

MOST = 12
"""Bodies of which one is chosen; a name that fits more is to be written more fully."""


def bodies_called(typed: str, directory: Directory, day: date) -> list[BodyCard]:
    """The bodies there on ``day`` whose name has ``typed`` in it, whole names first; at most
    twelve. Nothing for nothing."""
    sought = plain(typed)
    there = (body for body in directory.bodies.values() if day in body.days)
    found = [body for body in there if sought and any(sought in name for name in _names(body))]
    found.sort(key=lambda body: (sought not in _names(body), -body.tier, body.name))
    return found[:MOST]


def plain(name: str) -> str:
    """A name as it is compared: without spaces, in small letters."""
    return "".join(name.split()).casefold()


def _names(body: BodyCard) -> tuple[str, str]:
    return plain(body.name), plain(body.short_name)


def staff_of(
    body: int, directory: Directory, day: date, *, in_public: bool
) -> Iterator[tuple[int, PostCard]]:
    """Who is in office at the posts of a body (id), with the post; ``in_public``: only those who
    stand on its staff board."""
    shown = policy.value(SIGN_ROLES, day)
    for post in directory.posts_by_body.get(body, ()):
        if not post.is_abolished and (not in_public or post.role in shown):
            yield from ((account, post) for account in directory.in_office(post.id, day))
