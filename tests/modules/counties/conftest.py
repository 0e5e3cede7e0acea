"""Each county as its first preparation leaves it, with somebody on the posts a story needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from bianmin.applications.intakes import intake_of
from bianmin.applications.services import receive
from bianmin.applications.services.receiving import Received
from bianmin.catalogue.selectors import in_force
from bianmin.config.counties import named
from bianmin.demonstration import cast
from bianmin.law.zone import day_of
from bianmin.matters.models import Stay
from bianmin.network import selectors as network
from bianmin.network.tiers import Tier
from tests import build, counties
from tests.build import FRIDAY, Case


@dataclass(frozen=True)
class Place:
    """A county with the village, the town and the county where its well-known people work."""

    name: str
    places: Mapping[str, str]

    def received(
        self, item: str, *, at: datetime = FRIDAY, tier: str = "village", mode: str = ""
    ) -> Case:
        """An application as the desk takes it in there; ``mode`` empty: as is usual."""
        role, rank = {
            "village": ("agent", Tier.VILLAGE),
            "town": ("window", Tier.TOWN),
        }[tier]
        by = build.at_desk(self.places[tier], role)
        village = self.places["village"]
        intake = intake_of(
            in_force(item, day_of(at)),
            party=build.a_party(village=village),
            place=village,
            mandate="confirmed",
            first_asked=by.account or 0,
            materials=build.everything(item, at),
            answers={},
            agent="代办员",
            tier=rank,
            day=day_of(at),
            mode=mode,
        )
        made: Received = receive(
            intake=intake, by=by, at=at, key=f"story-{item}-{tier}-{mode}-{at}"
        )
        return Case(made.matter, made.code)

    def way(self, case: Case) -> list[tuple[str, str]]:
        """Where it has been: kind of leg, and place; a leg passed by in brackets."""
        directory = network.directory()
        names = {code: at for at, code in self.places.items()}
        stays = Stay.objects.filter(matter=case.matter).order_by("pk")
        told = [(stay.kind, names[directory.body(stay.body).division]) for stay in stays]
        return [
            (f"({kind})" if stay.passed_by else kind, at)
            for (kind, at), stay in zip(told, stays, strict=True)
        ]

    def walk(self, case: Case, *, at: datetime, until: str = "handed_over") -> None:
        """Take the step that leads on until it lies on a leg of that kind."""
        while case.where != until:
            step, facts = ONWARD[case.where]
            case.take(step, at=at, facts=facts)


ONWARD: Mapping[str, tuple[str, dict[str, Any]]] = {
    "carried_up": ("hand_up", {}),
    "accept": ("accept", {}),
    "review": ("endorse", {"opinion": "agree"}),
    "decide": ("grant", {}),
    "pay": ("fulfil", {}),
    "make": ("fulfil", {}),
    "carried_down": ("hand_down", {}),
}


@pytest.fixture
def county(db: None) -> Callable[[str], Place]:
    """Makes the test's database a county's."""

    def settled(name: str) -> Place:
        counties.settle(named(name))
        return Place(name, cast.setting(network.directory()).places)

    return settled
