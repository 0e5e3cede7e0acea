"""A step on a request that has just been written, and what its papers can say about it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from bianmin.casework.minders import body_of
from bianmin.law import limits
from bianmin.law.limits import Limit
from bianmin.law.zone import day_of
from bianmin.matters.clockwork import limit_of
from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.people.models import Account, Party

from .models import Letter, OpinionAsked, Request, RequestRemark
from .notices import words

Facts = dict[str, Any]


@dataclass(frozen=True)
class Occasion:
    """A step that has just been written. ``made``: the row this very step wrote, if it did."""

    plan: Plan
    made: object = None

    @cached_property
    def opinion(self) -> OpinionAsked | None:
        """The opinion that is asked for, where the matter is one; its request is the parent."""
        if self.plan.situation.matter.parent is None:
            return None
        if isinstance(self.made, OpinionAsked):
            return self.made
        rows = OpinionAsked.objects.select_related("request__party", "request__letter")
        return rows.get(pk=self.plan.situation.matter.id)

    @cached_property
    def request(self) -> Request:
        if self.opinion is not None:
            return self.opinion.request
        if isinstance(self.made, Request):
            return self.made
        rows = Request.objects.select_related("party", "letter")
        return rows.get(pk=self.plan.situation.matter.id)

    @property
    def letter(self) -> Letter:
        return self.request.letter

    @property
    def party(self) -> Party:
        return self.request.party

    @property
    def directory(self) -> Directory:
        return self.plan.situation.surroundings.directory

    @cached_property
    def body(self) -> BodyCard:
        """The body in whose name the paper is made: the actor's, or where the matter lies."""
        return body_of(self.plan)

    @cached_property
    def handler(self) -> str:
        account = self.plan.entry.by.account
        if account is None:
            return self.body.name
        return Account.objects.values_list("name", flat=True).get(pk=account)

    @cached_property
    def written(self) -> dict[str, str]:
        """What was written with the step, by the name of the fact."""
        rows = RequestRemark.objects.filter(
            matter=self.plan.situation.matter.id, version=self.plan.entry.version
        )
        return {row.name: row.words for row in rows}

    @property
    def training(self) -> bool:
        return self.plan.situation.matter.training

    @property
    def told(self) -> Facts:
        """The facts of the entry."""
        return dict(self.plan.entry.facts)

    @property
    def recorded_at(self) -> datetime:
        return self.plan.entry.recorded_at

    def last_day(self, name: str) -> str:
        """The last day of a clock as it stands now, in words."""
        clock = self.plan.clock(name)
        if clock is None or clock.due_at is None:
            return words.say("said", "no_due")
        return words.perhaps(words.last_day(clock.due_at), firm=not clock.provisional)

    @property
    def answer_by(self) -> str:
        """Until when she has the reply, by whichever clock runs."""
        return self.last_day("later_reply" if self.plan.clock("later_reply") else "reply")

    def limit(self, named: Any) -> Limit:
        situation = self.plan.situation
        return limit_of(named, situation.surroundings, situation.day)

    def within(self, id: str) -> str:
        """A period of the law as it is today, in words: 15个工作日."""
        row = limits.load().in_force(id, self.plan.situation.day)
        return words.period(row.value, row.unit)

    @property
    def received_on(self) -> str:
        day = self.letter.received_on or day_of(self.letter.submitted_at)
        return words.day(day)

    def common(self) -> Facts:
        """What every paper to the requester names."""
        return {
            "applicant": self.party.name,
            "item": self.plan.situation.terms.title,
            "matter_number": self.plan.situation.matter.number,
            "received_on": self.received_on,
            "wanted": self.request.wanted,
            "handler": self.handler,
        }
