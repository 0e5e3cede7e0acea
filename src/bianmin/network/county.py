"""A county as shipped: its divisions (CSV) and the shape of its network (TOML) in ``places/``."""

import csv
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from . import refusals


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
    """A county department; ``subjects`` are its names in the catalogue, the usual one first."""

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
    """Everything ``load_network`` needs; texts in braces are filled for each place."""

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
        return self.telephone.format(digits=place.code[6:])

    def is_community(self, place: Place) -> bool:
        """Whether the place is an urban community, whose site may be called otherwise."""
        return place.kind in self.communities


def read(name: str) -> County:
    """The shipped county of that name. Raises Refusal if there is none."""
    file = _folder() / f"{name}.toml"
    if not file.is_file():
        raise refusals.no_such_county(name, shipped())
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return County(
        departments=[Department(**one) for one in told.pop("departments")],
        department_window=told.pop("department")["window"],
        communities=told.pop("village")["communities"],
        posts={kind: [Seat(**one) for one in seats] for kind, seats in told.pop("posts").items()},
        places=_places(told.pop("divisions")),
        **told,
    )


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
