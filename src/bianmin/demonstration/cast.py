"""The demonstration's well-known people, and the password that all of its accounts share."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind

PASSWORD = "yanshi-2026-bianmin"
"""Known to everybody, so it opens nothing outside a demonstration (``people.sign_in``)."""


@dataclass(frozen=True)
class Member:
    """Somebody known by ``username``: at the post of ``role`` in the body of a place."""

    username: str
    place: str
    role: str
    department: str = ""

    def post(self, directory: Directory, day: date) -> PostCard:
        """Raises StopIteration where the network has no such body."""
        body = next(body for body in directory.bodies.values() if self._is_mine(body, day))
        found = directory.post_of(body.id, self.role)
        assert found, f"{body.name} has no {self.role}"
        return found

    def _is_mine(self, body: BodyCard, day: date) -> bool:
        here = body.division == self.place and day in body.days
        return here and body.department == self.department and body.kind != BodyKind.GOVERNMENT


@cache
def members() -> tuple[Member, ...]:
    """In the order in which they are shown."""
    text = (files(__package__) / "words" / "cast.toml").read_text(encoding="utf-8")
    return tuple(Member(**row) for row in tomllib.loads(text)["member"])


def seated(directory: Directory, day: date) -> Iterator[tuple[Member, PostCard, BodyCard]]:
    """Each member with the post and the body."""
    for member in members():
        post = member.post(directory, day)
        yield member, post, directory.body(post.body)
