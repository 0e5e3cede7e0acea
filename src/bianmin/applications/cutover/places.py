"""Bodies and villages by the names people write; a name that means several means none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from bianmin.network.cards import BodyCard, DivisionCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Level
from bianmin.network.tiers import Tier

from . import refusals

GOVERNMENT = "government"
Value = TypeVar("Value", int, str)


@dataclass(frozen=True)
class Places:
    """The county as it is on a day."""

    directory: Directory
    day: date

    @cached_property
    def _bodies(self) -> dict[str, int]:
        served = [
            body
            for body in self.directory.bodies.values()
            if self.day in body.days and body.kind != GOVERNMENT
        ]
        pairs = [(name, body.id) for body in served for name in self._names(body)]
        return _unambiguous(pairs)

    def _names(self, body: BodyCard) -> set[str]:
        """A place's own body is also called by the place's names and code."""
        names, place = {body.name, body.short_name}, self.directory.divisions.get(body.division)
        if place and not body.department:
            names |= self._called(place)
        return names

    def _called(self, place: DivisionCard) -> set[str]:
        """八大庄村, 马站镇八大庄村, in full, by its code."""
        above = self.directory.divisions.get(place.parent or "")
        longer = (above.short_name if above else "") + place.short_name
        return {place.code, place.name, place.short_name, place.full_name, longer}

    @cached_property
    def _villages(self) -> dict[str, str]:
        cards = self.directory.divisions.values()
        villages = [card for card in cards if card.level == Level.VILLAGE]
        return _unambiguous((name, card.code) for card in villages for name in self._called(card))

    def body(self, said: str) -> int:
        """The id of a body by its name. Raises Refusal."""
        if said not in self._bodies:
            raise refusals.unknown_body(said)
        return self._bodies[said]

    def village(self, said: str, body: int) -> str:
        """The code of a village by its name; of a village's body its own. Raises Refusal."""
        card = self.directory.body(body)
        if not said and card.tier == Tier.VILLAGE:
            return card.division
        if said not in self._villages:
            raise refusals.unknown_place(said)
        return self._villages[said]


def _unambiguous(pairs: Iterable[tuple[str, Value]]) -> dict[str, Value]:
    found: dict[str, set[Value]] = {}
    for name, value in pairs:
        found.setdefault(name, set()).add(value)
    return {name: values.pop() for name, values in found.items() if len(values) == 1}
