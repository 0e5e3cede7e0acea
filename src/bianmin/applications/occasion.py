"""A step that has just been written, and what papers and messages can say about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from itertools import takewhile
from typing import Any

from bianmin.casework.minders import body_of
from bianmin.catalogue.guides import Guide, guide_of
from bianmin.law.limits import Unit
from bianmin.law.zone import day_of, start_of
from bianmin.matters.clockwork import hop_due, limit_of
from bianmin.matters.routes import RouteLeg
from bianmin.matters.situation import ClockCard
from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.notices.models import Channel
from bianmin.notices.services import Recipient
from bianmin.people.models import Account, Party

from .household import members_of, told
from .licences.selectors import request_of
from .materials import materials_of
from .models import Application, LicenceRequest, Material, Remark
from .notices import words
from .recipients import recipients
from .spoken_of import Made, SpokenOf, spoken_of

Facts = dict[str, Any]


@dataclass(frozen=True)
class Occasion:
    """A step that has just been written, and what its papers speak of."""

    plan: Plan
    made: Made = field(default_factory=Made)

    @cached_property
    def _spoken_of(self) -> SpokenOf:
        return spoken_of(self.plan.situation.matter.id, self.plan.entry.by.account)

    @property
    def application(self) -> Application:
        return self.made.application or self._spoken_of.application

    @cached_property
    def guide(self) -> Guide:
        return guide_of(self.application.edition)

    @cached_property
    def party(self) -> Party:
        return self.application.party

    @cached_property
    def recipients(self) -> tuple[Recipient, ...]:
        """Where she is told: the number she confirmed, the one she is registered with, her e-mail.

        Both numbers, where they differ: who applies in another's name does not keep it from her.
        None where she has none, or somebody only practises.
        """
        others = [self.beneficiary] if self.beneficiary else []
        return () if self.training else recipients(self.application, *others)

    @property
    def has_phone(self) -> bool:
        return any(one.channel == Channel.SMS for one in self.recipients)

    @cached_property
    def beneficiary(self) -> Party | None:
        """Whom it is for, where that is somebody else: who benefits is always told."""
        matter = self.plan.situation.matter
        if matter.beneficiary is None or matter.beneficiary == matter.applicant:
            return None
        return Party.objects.get(pk=matter.beneficiary)

    @property
    def for_whom(self) -> str:
        """Whom it is for and in what capacity she acts, for a paper; empty where for herself."""
        if self.beneficiary is None:
            return ""
        return words.say("for_whom", self.application.capacity, name=self.beneficiary.name)

    @property
    def household(self) -> str:
        """The members that were entered, for a paper: names and relations, no numbers."""
        return told(members_of(self.guide.content.form_fields, self.application.answers))

    @cached_property
    def directory(self) -> Directory:
        return self.plan.situation.surroundings.directory

    @cached_property
    def body(self) -> BodyCard:
        """The body in whose name the paper is made: the actor's, or where the matter lies."""
        return body_of(self.plan)

    @cached_property
    def actor(self) -> str:
        account = self.plan.entry.by.account
        if account is None:
            return self.body.name
        return _name(account) if self.made.application else self._spoken_of.actor or ""

    def name_of(self, account: int | None) -> str:
        """The name of an account; empty where there is none."""
        if account == self.plan.entry.by.account:
            return self.actor if account else ""
        return _name(account) if account else ""

    @cached_property
    def materials(self) -> list[Material]:
        return materials_of(self.plan.situation.matter.id)

    @cached_property
    def written(self) -> Mapping[str, str]:
        """What was written with the step: the reason, and what is said of single papers by key."""
        if self.made.words is not None:
            return self.made.words
        remarks = Remark.objects.filter(
            matter=self.plan.situation.matter.id, version=self.plan.entry.version
        )
        return {remark.name: remark.words for remark in remarks}

    @property
    def reason(self) -> str:
        return self.written.get("reason", "")

    @property
    def training(self) -> bool:
        """Whether somebody only practises: nothing of it leaves the house."""
        return self.plan.situation.matter.training

    @property
    def applied_on(self) -> str:
        return words.day(self.plan.situation.matter.opened_at)

    @property
    def today(self) -> str:
        return words.day(self.plan.entry.effective_at)

    @property
    def duty(self) -> ClockCard | None:
        """The clock of the organ's duty to act, where no law limits the decision itself."""
        return self.plan.situation.clock("duty")

    @property
    def is_licence(self) -> bool:
        return self.guide.content.is_licence

    @cached_property
    def licence_request(self) -> LicenceRequest | None:
        """What is asked about a licence that is held; None where a new one is asked for."""
        return request_of(self.plan.situation.matter.id) if self.is_licence else None

    @property
    def basis(self) -> str:
        return "、".join(self.guide.basis)

    def common(self) -> Facts:
        return {
            "applicant": self.party.name,
            "item": self.guide.content.name,
            "matter_number": self.plan.situation.matter.number,
            "applied_on": self.applied_on,
        }

    @property
    def sent_with(self) -> str:
        """By whom a result is sent, and the parcel's number; empty where it is handed over."""
        told = self.plan.entry.facts
        if "entrusted" in told:
            return words.say("said", "entrusted", whom=self.written["entrusted"])
        if "parcel" not in told:
            return ""
        carrier = words.say("carrier", told["carrier"])
        return words.say("said", "sent_with", carrier=carrier, parcel=told["parcel"])

    @property
    def accepted_on(self) -> str:
        accepted_at = self._spoken_of.accepted_at
        assert accepted_at is not None  # the procedure decides nothing that was not accepted
        return words.day(accepted_at)

    @property
    def answer_by(self) -> str:
        """By when she hears whether it is accepted: the legs before acceptance, then its days."""
        situation, at = self.plan.situation, self.plan.situation.at
        for leg in takewhile(lambda leg: leg.kind != "accept", situation.terms.route[1:]):
            at = self._passed(leg, at)
        acceptance = situation.terms.limits["acceptance"]
        limit = limit_of(acceptance, situation.surroundings, situation.day)
        calendar = situation.surroundings.calendar
        last = calendar.add_working_days(day_of(at), limit.value)
        return words.perhaps(words.day(last), firm=calendar.is_announced(last))

    def _passed(self, leg: RouteLeg, at: datetime) -> datetime:
        """When a leg reached at ``at`` is passed at the latest, by its hop or its days."""
        surroundings = self.plan.situation.surroundings
        calendar, day = surroundings.calendar, day_of(at)
        if hop := self.plan.situation.procedure.leg(leg.kind).hop:
            return hop_due(at, surroundings.value(hop, self.plan.situation.day), surroundings) or at
        if not leg.days:
            return at
        if leg.unit == Unit.NATURAL_DAYS:
            return start_of(calendar.next_working(day + timedelta(days=leg.days + 1)))
        return start_of(calendar.add_working_days(day, leg.days))

    def body_of_leg(self, kind: str) -> BodyCard:
        """The body competent for the first leg of a kind."""
        route = self.plan.situation.terms.route
        return self.competent(next(leg for leg in route if leg.kind == kind).tier)

    def competent(self, tier: int) -> BodyCard:
        """The body competent for the matter at a tier; the acting one where none is."""
        situation = self.plan.situation
        subjects, place = situation.terms.subjects, situation.matter.place
        return self.directory.competent(subjects, tier, place, situation.day) or self.body


def _name(account: int) -> str:
    name: str = Account.objects.values_list("name", flat=True).get(pk=account)
    return name
