"""What a kind of paper is: its title, its wording, and the places that must be filled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

LETTERHEAD = frozenset({"organ_name", "contact", "you"})
"""Places every paper has: who issues it, whom to call about it, and how it says "you"."""


class Outward(StrEnum):
    """How a paper that goes out to somebody stands in law; by it ``outward`` knows what it needs.

    A record holds what passed between her and the office and decides nothing; a notice tells her of
    a step, or grants; an adverse one decides against her.
    """

    RECORD = "record"
    NOTICE = "notice"
    ADVERSE = "adverse"


@dataclass(frozen=True, eq=False)
class PaperKind:
    """A kind of paper, declared beside its wording by the module that issues it.

    ``places`` are required: a paper with one of them empty is not issued. ``optional`` places may
    be empty. A place with a dot, ``papers.name``, is a field that every row of the list
    ``papers`` has. ``labels`` gives each place the name by which a person is told that it is
    missing; ``articles`` the article that demands it, if one does. ``mark`` is the kind's part of
    the number (受, 补正 ...). ``scan`` is the page to which the QR code leads; it may name places
    and ``access_code``. ``coded`` is a field of a list, ``lines.number``, of which every value
    also stands on the paper as a QR code, ``paper.codes`` in its order. ``parts``, of a sheet for
    everybody, are what an old print is compared in: a name (收费) and the places that say it.
    ``outward`` is one of ``Outward``, empty for what stays in the house or is no answer to anybody;
    ``result`` the words of its wording that say what it does. What is ``sealed`` bears its body's
    seal. Once it is issued, papers of the kinds in ``withdraws`` about the same thing hold no more.
    ``shared`` are files that come before the template, for what several kinds draw alike.
    ``pictured`` are places that name a picture kept in the store (its digest) and that the paper
    shows, such as a signature drawn on a screen.
    """

    key: str
    title: str
    template: Path
    places: frozenset[str]
    numbered: bool = True
    mark: str = ""
    optional: frozenset[str] = frozenset()
    labels: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    articles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    scan: str = "papers/{access_code}/"
    coded: str = ""
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    outward: str = ""
    result: str = ""
    sealed: bool = False
    withdraws: frozenset[str] = frozenset()
    shared: tuple[Path, ...] = ()
    pictured: frozenset[str] = frozenset()

    @property
    def required(self) -> frozenset[str]:
        return self.places | LETTERHEAD

    @property
    def declared(self) -> frozenset[str]:
        return self.required | self.optional


def list_of(place: str) -> str:
    """The list to which a field belongs: ``papers.name`` -> ``papers``."""
    return place.partition(".")[0]


def lists(declared: frozenset[str]) -> dict[str, frozenset[str]]:
    """Every list among the places, with the fields of its rows."""
    found: dict[str, set[str]] = {}
    for place in declared:
        head, dot, name = place.partition(".")
        if dot:
            found.setdefault(head, set()).add(name)
    return {head: frozenset(names) for head, names in found.items()}
