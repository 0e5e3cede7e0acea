"""Performing the deeds of the past through the one door, as whoever had the matter then."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from bianmin.applications import services as applications
from bianmin.applications.models import Mandate, Material, Mode
from bianmin.applications.services.receiving import Brought, Intake
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter, Stay
from bianmin.matters.services import Actor
from bianmin.network.directory import Directory
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier
from bianmin.people.models import Party

from . import photos
from .answers import filled_in
from .citizens import Register
from .courses import By, Deed
from .past import Told
from .shelf import RECEIVING, Way

SETTLED_HERE = (Mode.ASSIST, Mandate.DECLINED)
HEADS = (Role.APPROVER, Role.HEAD, Role.COORDINATOR)
KEY = "demonstration:"
GIVING_BACK = frozenset({"hand_over", "withdraw", "void"})


@dataclass
class Stage:
    """Who is where, and which matter (id) each case has become, by the case's number.

    ``left`` are the cases that went no further, with the refusal that stopped them.
    """

    directory: Directory
    register: Register
    pages: list[StoredFile]
    matters: dict[int, int]
    left: dict[int, Refusal] = field(default_factory=dict)

    def perform(self, told: Told, number: int) -> None:
        """One deed of a case (0: it is received). What is refused leaves the case where it lies."""
        if told.number in self.left:
            return
        try:
            if number == 0:
                self.matters[told.number] = self._receive(told)
            else:
                self._act(told, told.deeds[number - 1], number)
        except Refusal as refusal:
            self.left[told.number] = refusal

    def _receive(self, told: Told) -> int:
        chance = Random(f"received {told.number}")
        party = chance.choice(
            self.register.within(told.case.within, organisation=told.way.is_for_organisations)
        )
        by = self._receiver(told, party)
        mode, mandate = _mode(told.way, chance)
        intake = Intake(
            item=told.way.item,
            party=party,
            place=party.division,
            mode=mode,
            mandate=mandate,
            first_asked=by.account or 0,
            materials=list(_brought(told, chance)),
            answers=filled_in(told.way.content, party, chance),
        )
        key = f"{KEY}{told.number}"
        received = applications.receive(intake=intake, by=by, at=told.opens, key=key)
        photos.attach(
            received.matter, self.pages, by=by.account or 0, at=told.opens, number=told.number
        )
        return received.matter

    def _receiver(self, told: Told, party: Party) -> Actor:
        tier, subjects = Tier(told.way.tier), told.way.terms.subjects
        return self.at_desk(party.division, tier, RECEIVING[tier], told.opens, subjects)

    def at_desk(
        self, place: str, tier: int, role: str, at: datetime, subjects: Sequence[str] = ()
    ) -> Actor:
        """Whoever is at the post that is there for people of a place."""
        post = self.directory.find(subjects, tier, place, role, day_of(at))
        assert post, f"no {role} at tier {tier} for {place}"
        return self._holder(post.id, at)

    def _holder(self, post: int, at: datetime) -> Actor:
        holders = self.directory.holders(post, day_of(at))
        return Actor(holders[0] if holders else None, post)

    def _act(self, told: Told, deed: Deed, number: int) -> None:
        matter = self.matters[told.number]
        stay = Stay.objects.get(matter=matter, left_at__isnull=True)
        by = self._actor(stay, deed)
        if deed.step in GIVING_BACK:
            _give_everything_back(matter, by, deed.at)
        applications.act(
            matter=matter,
            step=deed.step,
            by=by,
            at=deed.at,
            key=f"{KEY}{told.number}:{number}",
            facts={**deed.facts, **self._known(stay, deed)},
            words={"reason": sentence(deed.step, told.number)},
        )

    def _actor(self, stay: Stay, deed: Deed) -> Actor:
        if deed.by is By.HEAD:
            posts = (self.directory.post_of(stay.body, role) for role in HEADS)
            return self._holder(next(post.id for post in posts if post), deed.at)
        if deed.by is By.RECEIVER:
            body = Matter.objects.values_list("received_by", flat=True).get(pk=stay.matter_id)
            posts = (self.directory.post_of(body, role) for role in (Role.AGENT, Role.WINDOW))
            return self._holder(next(post.id for post in posts if post), deed.at)
        return self._holder(stay.post, deed.at)

    def _known(self, stay: Stay, deed: Deed) -> dict[str, Any]:
        """The colleague who comes along, or the post that takes over: another of the same body."""
        own, posts = self.directory.post(stay.post), self.directory.posts_by_body[stay.body]
        others = sorted((p for p in posts if p != own), key=lambda p: p.role != own.role)
        if deed.step == "report_visit":
            return {"second": self._holder(others[0].id, deed.at).account}
        return {"post": others[0].id} if deed.step == "reassign" else {}


def _mode(way: Way, chance: Random) -> tuple[str, str]:
    """From a village nothing goes up without a mandate; at a window most come for themselves."""
    if way.tier == Tier.VILLAGE:
        return (Mode.RELAY, Mandate.CONFIRMED) if way.is_carried_up else SETTLED_HERE
    if way.tier == Tier.TOWN and chance.random() < 0.3:
        return Mode.RELAY, Mandate.CONFIRMED
    return Mode.WINDOW, Mandate.NOT_NEEDED


def _brought(told: Told, chance: Random) -> list[Brought]:
    papers = (told.way.content.material(key) for key in told.way.papers)
    return [
        Brought(
            paper.key, "here", originals=int("original" in paper.kind and chance.random() < 0.5)
        )
        for paper in papers
    ]


def _give_everything_back(matter: int, by: Actor, at: datetime) -> None:
    keys = list(Material.objects.filter(application=matter).values_list("key", flat=True))
    applications.give_back(matter=matter, keys=keys, by=by, at=at)


@cache
def _sentences() -> dict[str, list[str]]:
    text = (files(__package__) / "words" / "said.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def sentence(about: str, number: int) -> str:
    """What somebody wrote or asked, a different one for each case; empty where nothing is said."""
    choices = _sentences().get(about, [""])
    return choices[number % len(choices)]
