"""The demonstration's well-known people, and the password that all of its accounts share."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from bianmin.network import divisions
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind

from . import refusals

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


@dataclass(frozen=True)
class Setting:
    """Where in a county the demonstration plays; places are 12-digit codes.

    ``places`` are the county and the town and the village where the well-known people work;
    ``names`` what these are called in the names for signing in. On leave today are somebody of
    each role in ``away``, and the only agent of the village ``away_agent``, of which nothing is
    told in the past.
    """

    places: Mapping[str, str]
    names: Mapping[str, str]
    away: Mapping[str, str]
    away_agent: str


def setting(directory: Directory) -> Setting:
    """That of the county whose network is loaded. Raises Refusal if none was written for it."""
    here = divisions.root(directory)
    for told in _told()["county"].values():
        if told["root"] == here.code:
            town, village = told["town"], told["village"]
            return Setting(
                places={"county": here.code, "town": town["code"], "village": village["code"]},
                names={"county": "county", "town": town["name"], "village": village["name"]},
                away=told["away"],
                away_agent=told["away_agent"],
            )
    raise refusals.no_setting(here.short_name)


def members(where: Setting) -> Iterator[Member]:
    """In the order in which they are shown."""
    for row in _told()["member"]:
        department = row.get("department", {})
        name = department.get("name") or where.names[row["at"]]
        subject = department.get("subject", "")
        yield Member(f"{row['role']}.{name}", where.places[row["at"]], row["role"], subject)


@cache
def _told() -> dict[str, Any]:
    text = (files(__package__) / "words" / "cast.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def seated(directory: Directory, day: date) -> Iterator[tuple[Member, PostCard, BodyCard]]:
    """Each member with the post and the body."""
    for member in members(setting(directory)):
        post = member.post(directory, day)
        yield member, post, directory.body(post.body)
