"""Performing the deeds of the past through the one door, as whoever had the matter then."""

from dataclasses import dataclass, field
from typing import Any

from bianmin.applications import services as applications
from bianmin.applications.models import Material
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Entry, Matter, Stay
from bianmin.matters.services import Actor
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier

from . import photos
from .cast import Setting
from .citizens import Register
from .courses import By, Deed
from .intake import intake_of, party_of
from .past import Told
from .seats import Seats
from .sentences import sentence
from .shelf import RECEIVING

HEADS = (Role.APPROVER, Role.HEAD, Role.COORDINATOR)
COUNTERS = (Role.AGENT, Role.WINDOW)
KEY = "demonstration:"
UNEXPLAINED = "delay-unexplained"
"""Then the reason is stated first."""

GIVING_BACK = frozenset({"hand_over", "withdraw", "void"})


@dataclass
class Stage:
    """Who is where, and which matter (id) each case has become, by the case's number.

    ``left`` are the cases that went no further, with the refusal that stopped them.
    """

    seats: Seats
    setting: Setting
    register: Register
    pages: list[StoredFile]
    matters: dict[int, int]
    left: dict[int, Refusal] = field(default_factory=dict)

    def perform(self, told: Told, number: int) -> None:
        """One deed of a case (0: it is received). What is refused leaves the case where it lies."""
        if told.number in self.left or (number and told.number not in self.matters):
            return
        try:
            if number == 0:
                self.matters[told.number] = self._receive(told)
            else:
                self._act(told, told.deeds[number - 1], number)
        except Refusal as refusal:
            self.left[told.number] = refusal

    def _receive(self, told: Told) -> int:
        tier, at = Tier(told.way.tier), told.opens
        party = party_of(told, self.register, self.setting)
        subjects = told.way.terms.subjects
        by = self.seats.at_desk(party.division, tier, RECEIVING[tier], at, subjects)
        first_asked = by.account or 0
        intake, key = intake_of(told, party, first_asked), f"{KEY}{told.number}"
        matter = applications.receive(intake=intake, by=by, at=at, key=key).matter
        photos.attach(matter, self.pages, by=first_asked, at=at, number=told.number)
        return matter

    def _act(self, told: Told, deed: Deed, number: int) -> None:
        matter = self.matters[told.number]
        stay = Stay.objects.only("post", "body").get(matter=matter, left_at__isnull=True)
        by, key = self._actor(matter, stay, deed), f"{KEY}{told.number}:{number}"
        facts = {**deed.facts, **self._known(matter, stay, deed)}
        try:
            self._take(told, deed.step, by=by, at=deed.at, key=key, facts=facts)
        except Refusal as refusal:
            if refusal.code != UNEXPLAINED:
                raise
            holder = self.seats.holder(stay.post, deed.at)
            self._take(told, "explain_delay", by=holder, at=deed.at, key=f"{key}:why")
            self._take(told, deed.step, by=by, at=deed.at, key=key, facts=facts)

    def _take(self, told: Told, step: str, **door: Any) -> None:
        matter, words = self.matters[told.number], {"reason": sentence(step, told.number)}
        back = _kept(matter) if step in GIVING_BACK else ()
        applications.act(matter=matter, step=step, words=words, given_back=back, **door)

    def _actor(self, matter: int, stay: Stay, deed: Deed) -> Actor:
        if deed.by is By.HEAD:
            return self.seats.first_of(stay.body, HEADS, deed.at)
        if deed.by is By.ORGAN_HEAD:
            return self.seats.first_of(stay.body, (Role.ORGAN_HEAD,), deed.at)
        if deed.by is By.RECEIVER:
            body = Matter.objects.values_list("received_by", flat=True).get(pk=matter)
            return self.seats.first_of(body, COUNTERS, deed.at)
        return self.seats.holder(stay.post, deed.at)

    def _known(self, matter: int, stay: Stay, deed: Deed) -> dict[str, Any]:
        """The colleague who comes along, the post that takes over, the procedure that is over."""
        if deed.step == "end_procedure":
            begun = Entry.objects.filter(matter=matter, step="begin_special")
            return {"ends": begun.latest("version").version}
        if deed.step == "report_visit":
            beside = self.seats.beside(stay.post).id
            return {"second": self.seats.holder(beside, deed.at).account}
        return {"post": self.seats.beside(stay.post).id} if deed.step == "reassign" else {}


def _kept(matter: int) -> list[str]:
    """The papers whose originals go back with the last step."""
    rows = Material.objects.filter(application=matter, originals__gt=0, returned_at=None)
    return list(rows.values_list("key", flat=True))
