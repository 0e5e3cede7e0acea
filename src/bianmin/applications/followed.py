"""One matter as its applicant may follow it."""

from dataclasses import dataclass
from functools import cached_property

from bianmin.matters.models import Entry, Stay
from bianmin.network.cards import BodyCard
from bianmin.network.kinds import Role
from bianmin.people.models import Account

from . import scenes

ASKED = "ask_correction"


@dataclass(frozen=True)
class Followed(scenes.Scene):
    """A matter at the instant ``at``: posts, agents and who accepted are told by name."""

    @property
    def correction(self) -> Entry | None:
        """The entry that asked for corrections, if any ever did."""
        return self.last(ASKED)

    @property
    def correction_words(self) -> dict[str, str]:
        """What was written with it: of all the papers under ``reason``, of one under its key."""
        return self.remarks.get(self.correction.version, {}) if self.correction else {}

    @cached_property
    def agents(self) -> dict[int, str]:
        """The names, by account, of agents who had it and of who was asked or accepted first."""
        held = {s.holder for s in self.stays if s.holder and self.role(s) == Role.AGENT}
        asked = held | {self.application.first_asked_id}
        asked.add(self.first_clerk.actor if self.first_clerk else None)
        return dict(Account.objects.filter(pk__in=asked).values_list("pk", "name"))

    @property
    def responsible(self) -> str:
        """Who answers to her for it from acceptance on (首办责任人); empty before."""
        first = self.first_clerk
        if first is None:
            return ""
        post = self.directory.post(first.post) if first.post else None
        body = self.directory.body(post.body).short_name if post else ""
        return f"{body} {self.agents.get(first.actor or 0, '')}".strip()

    def role(self, stay: Stay) -> str:
        return self.directory.post(stay.post).role

    def body(self, stay: Stay) -> BodyCard:
        return self.directory.body(stay.body)

    def has(self, stay: Stay) -> str:
        """Who has it, as the citizen is told: the post, and an agent by name."""
        post = self.directory.post(stay.post)
        name = self.agents.get(stay.holder or 0, "") if post.role == Role.AGENT else ""
        return f"{post.name} {name}".strip()
