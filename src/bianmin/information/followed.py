"""One request as its requester may follow it."""

from dataclasses import dataclass

from bianmin.matters.models import Stay
from bianmin.network.cards import BodyCard

from . import scenes


@dataclass(frozen=True)
class Followed(scenes.Scene):
    """A request at the instant ``at``: posts are told, nobody by name."""

    def body(self, stay: Stay) -> BodyCard:
        return self.directory.body(stay.body)

    def has(self, stay: Stay) -> str:
        """Who has it, as the requester is told."""
        return self.directory.post(stay.post).name

    @property
    def asked_for(self) -> str:
        """What she was asked last, in the office's words; empty where she is not awaited."""
        if self.stay is None or self.stay.waits_for != "applicant":
            return ""
        asked = [entry for entry in self.entries if entry.step in ASKING]
        return self.remarks.get(asked[-1].version, {}).get("reason", "") if asked else ""

    @property
    def awaited(self) -> str:
        """The step by which she was asked, while she is awaited; empty otherwise."""
        if self.stay is None or self.stay.waits_for != "applicant":
            return ""
        return next((one.step for one in reversed(self.entries) if one.step in ASKING), "")


ASKING = frozenset({"ask_clarification", "ask_reasons", "charge"})
