"""Invented citizens and organisations, in real villages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from random import Random

from bianmin.network import codes
from bianmin.network.directory import Directory
from bianmin.network.kinds import Level
from bianmin.people.models import Party, PartyKind
from bianmin.people.services import register_organisation, register_person

from . import cast, names
from .staff import SINCE


@dataclass(frozen=True)
class Register:
    """All invented parties, in a fixed order."""

    parties: Sequence[Party]

    @cached_property
    def people(self) -> list[Party]:
        return [party for party in self.parties if party.kind == PartyKind.PERSON]

    @cached_property
    def organisations(self) -> list[Party]:
        return [party for party in self.parties if party.kind == PartyKind.ORGANISATION]

    def within(self, place: str, *, organisation: bool) -> list[Party]:
        """The people or organisations of a place; people, where it has no organisation."""
        asked = self.organisations if organisation else self.people
        found = [party for party in asked if codes.is_within(party.division, place)]
        return found or self.within(place, organisation=False)


def registered(directory: Directory, count: int, at: datetime) -> Register:
    """``count`` people and some organisations; found again where they are known already."""
    chance, since = Random("citizens"), at - SINCE
    homes = _homes(directory, cast.setting(directory), chance)
    named = names.people(chance)
    people = [
        register_person(
            name=next(named),
            id_number=names.id_number(number, chance),
            phone=names.mobile(number) if chance.random() < 0.9 else "",
            address=_address(directory, home, chance),
            division=home,
            by=None,
            at=since,
        )
        for number, home in zip(range(count), homes, strict=False)
    ]
    organisations = [
        register_organisation(
            name=names.organisation(chance),
            uscc=names.uscc(number),
            phone=names.mobile(9000 + number),
            address=_address(directory, home, chance),
            division=home,
            by=None,
            at=since,
        )
        for number, home in zip(range(2 + count // 15), homes, strict=False)
    ]
    return Register([*people, *organisations])


def _homes(directory: Directory, setting: cast.Setting, chance: Random) -> Iterator[str]:
    """Villages without end: every twelfth the well-known one, then its town, then all in turn."""
    villages = [
        code
        for code, card in sorted(directory.divisions.items())
        if card.level == Level.VILLAGE and code != setting.away_agent
    ]
    near = [code for code in villages if codes.is_within(code, setting.places["town"])]
    towns = sorted({code[:9] for code in villages})
    turn = 0
    while True:
        yield setting.places["village"]
        yield chance.choice(near)
        for _each in range(10):
            turn += 1
            town = towns[turn % len(towns)]
            yield chance.choice([code for code in villages if code.startswith(town)])


def _address(directory: Directory, home: str, chance: Random) -> str:
    full = directory.divisions[home].full_name
    return f"{full}{chance.randint(1, 6)}组{chance.randint(1, 120)}号"
