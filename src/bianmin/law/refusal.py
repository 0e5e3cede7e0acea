"""A refusal: what is wrong, where, and what to do now, in words for a person."""

from dataclasses import dataclass
from dataclasses import field as attribute
from typing import Any


@dataclass(eq=False)
class Refusal(Exception):
    """Raised when something asked cannot be done; nothing has been changed.

    ``code`` is stable and for machines; ``sentence`` and ``now`` (what to do next) are for the
    reader and may be lazily translated; ``article`` is the law's, when the law is the reason;
    ``field`` names the input at fault; ``values`` fills named places (``%(name)s``) in both.
    """

    code: str
    sentence: Any
    now: Any = ""
    article: str = ""
    field: str = ""
    values: dict[str, Any] = attribute(default_factory=dict)

    def __str__(self) -> str:
        """The whole refusal as one line in the reader's language."""
        told = [str(part) % self.values for part in (self.sentence, self.now) if part]
        between = " " if told[0].isascii() else ""
        return between.join(told) + (f"（{self.article}）" if self.article else "")


class StampRefusal(Refusal, ValueError):
    """A stamp that cannot follow on its clock; the user's mistake or, unseen, the program's."""


def mark(sentence: str) -> str:
    """The English sentence, unchanged: marks it for extraction; the faces translate it."""
    return sentence
