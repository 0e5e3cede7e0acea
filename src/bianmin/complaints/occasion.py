"""A step on a complaint that has just been written, and what its papers can say about it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from bianmin.casework.minders import body_of
from bianmin.law.zone import day_of
from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory

from .models import Complaint, ComplaintRemark
from .notices import words

Facts = dict[str, Any]


@dataclass(frozen=True)
class Occasion:
    """A step that has just been written. ``made``: the row this very step wrote, if it did."""

    plan: Plan
    made: object = None

    @cached_property
    def complaint(self) -> Complaint:
        if isinstance(self.made, Complaint):
            return self.made
        return Complaint.objects.get(pk=self.plan.situation.matter.id)

    @property
    def directory(self) -> Directory:
        return self.plan.situation.surroundings.directory

    @cached_property
    def body(self) -> BodyCard:
        """The body that handles it, in whose name papers are made; also where another typed it."""
        if self.plan.step.opens:
            return self.directory.body(self.plan.situation.matter.received_by)
        return body_of(self.plan)

    @cached_property
    def target(self) -> str:
        """The body it is about, by name; never the person."""
        return self.directory.body(self.complaint.body).name

    @cached_property
    def written(self) -> dict[str, str]:
        """What was written with the step, by the name of the fact."""
        rows = ComplaintRemark.objects.filter(
            matter=self.complaint.pk, version=self.plan.entry.version
        )
        return {row.name: row.words for row in rows}

    @property
    def told(self) -> Facts:
        """The facts of the entry."""
        return dict(self.plan.entry.facts)

    @property
    def training(self) -> bool:
        return self.plan.situation.matter.training

    @property
    def recorded_at(self) -> datetime:
        return self.plan.entry.recorded_at

    def last_day(self, name: str) -> str:
        """The last day of a clock as it stands now, in words."""
        clock = self.plan.clock(name)
        if clock is None or clock.due_at is None:
            return words.say("said", "no_due")
        return words.perhaps(words.last_day(clock.due_at), firm=not clock.provisional)

    def common(self) -> Facts:
        """What every paper about it names: never who complains, nor the person complained of."""
        matter, complaint = self.plan.situation.matter, self.complaint
        return {
            "applicant": words.say("said", "complainant"),
            "item": self.plan.situation.terms.title,
            "matter_number": matter.number,
            "received_on": words.day(day_of(matter.opened_at)),
            "channel": words.say("channel", complaint.channel),
            "category": words.say("category", complaint.category),
            "target": self.target,
            "handled_by": self.body.name,
        }
