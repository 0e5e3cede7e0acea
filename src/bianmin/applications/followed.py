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
    """A matter at the instant ``at``: posts are told by name, agents by their own."""

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
        """The names of agents who had it, by account; other officials are told by their post."""
        held = {s.holder for s in self.stays if s.holder and self.role(s) == Role.AGENT}
        asked = held | {self.application.first_asked_id}
        return dict(Account.objects.filter(pk__in=asked).values_list("pk", "name"))

    def role(self, stay: Stay) -> str:
        return self.directory.post(stay.post).role

    def body(self, stay: Stay) -> BodyCard:
        return self.directory.body(stay.body)

    def has(self, stay: Stay) -> str:
        """Who has it, as the citizen is told: the post, and an agent by name."""
        post = self.directory.post(stay.post)
        name = self.agents.get(stay.holder or 0, "") if post.role == Role.AGENT else ""
        return f"{post.name} {name}".strip()
