"""A county as shipped: its divisions (CSV) and what is its own of its network (TOML), ``places/``.

What all shipped counties share stands once, in ``usual.toml``.
"""

import csv
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from . import loading_refusals


@dataclass(frozen=True)
class Place:
    """A line of the list of divisions; the county's own line comes first."""

    code: str
    name: str
    level: int
    parent: str
    kind: str
    short_name: str
    full_name: str


@dataclass(frozen=True)
class Department:
    """A county department; ``subjects`` are its names in the catalogue, the usual one first.

    ``telephone`` are its six digits.
    """

    name: str
    short_name: str
    subjects: Sequence[str]
    uscc: str
    telephone: str


@dataclass(frozen=True)
class Seat:
    """A post that every body of a kind has."""

    role: str
    name: str
    is_duty: bool = False


@dataclass(frozen=True)
class County:
    """Everything ``load_network`` needs; texts in braces are filled for each place.

    ``name`` is the county's as it stands in the names of its organs.
    """

    name: str
    code_system: str
    edition: str
    from_day: date
    document: str
    telephone: str
    address: str
    hours: Mapping[str, str]
    government: Mapping[str, str]
    centre: Mapping[str, str]
    departments: Sequence[Department]
    department_window: str
    town: Mapping[str, Any]
    communities: Sequence[str]
    posts: Mapping[str, Sequence[Seat]]
    places: Sequence[Place]

    @property
    def root(self) -> Place:
        """The county itself."""
        return self.places[0]

    def of_level(self, level: int) -> list[Place]:
        """The places of one level, in the order of their codes."""
        return [place for place in self.places if place.level == level]

    def telephone_of(self, place: Place) -> str:
        """The telephone of the site there, made from the place's code."""
        return self.number(place.code[6:])

    def number(self, digits: str) -> str:
        """The whole telephone number of six digits."""
        return self.telephone.format(digits=digits)

    def is_community(self, place: Place) -> bool:
        """Whether the place is an urban community, whose site may be called otherwise."""
        return place.kind in self.communities


def read(name: str) -> County:
    """The shipped county of that name. Raises Refusal if there is none."""
    file = _folder() / f"{name}.toml"
    if not file.is_file():
        raise loading_refusals.no_such_county(name, shipped())
    usual = tomllib.loads((files(__package__) / "usual.toml").read_text(encoding="utf-8"))
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    called = {"county": told.pop("county"), "grade": told.pop("grade")}
    return County(
        name=called["county"],
        departments=[_department(one, called) for one in usual["departments"]],
        department_window=told.pop("department")["window"],
        town={"names": usual["town_names"], **told.pop("town")},
        communities=told.pop("village")["communities"],
        posts=_posts(usual["posts"], told.pop("post_names", {})),
        places=_places(told.pop("divisions")),
        **told,
    )


def _department(one: Mapping[str, Any], called: Mapping[str, str]) -> Department:
    names = {key: one[key].format(**called) for key in ("name", "short_name")}
    return Department(**{**one, **names})


def _posts(usual: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, list[Seat]]:
    """The posts of each kind of body; ``names`` are the county's own, by kind and role."""
    return {
        kind: [
            Seat(**{**one, "name": names.get(f"{kind}.{one['role']}", one["name"])}) for one in s
        ]
        for kind, s in usual.items()
    }


def shipped() -> list[str]:
    """The names of the counties that come with the program."""
    names = (entry.name for entry in _folder().iterdir())
    return sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


def _places(name: str) -> list[Place]:
    lines = (_folder() / name).read_text(encoding="utf-8").splitlines()
    return [
        Place(
            code=row["code"],
            name=row["name"],
            level=int(row["level_no"]),
            parent=row["parent_code"],
            kind=row["kind"],
            short_name=row["short_name"],
            full_name=row["full_name"],
        )
        for row in csv.DictReader(lines)
    ]


def _folder() -> Traversable:
    return files(__package__) / "places"
