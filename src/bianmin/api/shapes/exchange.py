"""Exchange with the systems of other bodies."""

from typing import Annotated

from pydantic import Field

from .parts import Given, Instant, Shape


class SentMatter(Shape):
    """A matter sent to another system.

    ``state``: queued, failed (tried again by itself), given_up (send it again), accepted, answered.
    ``said`` is what the other side, or the line to it, said last.
    """

    id: int
    matter: int
    number: str
    system: str
    reference: str
    state: str
    their_number: str
    attempts: int
    said: str
    tried: Instant | None


class SentMatters(Shape):
    """What my posts sent, the newest first; at most a hundred."""

    sent: list[SentMatter]


class OutsideAnswer(Given):
    """What another system found, in words."""

    answer: Annotated[str, Field(min_length=1, max_length=2000)]


class AnswerTaken(Shape):
    """The answer is in the matter's ledger."""

    reference: str
    state: str


class VerifyPaper(Given):
    """``told``: she was told what is asked of whom, and agrees; else nothing is asked."""

    told: bool = False


class Verified(Shape):
    """What was answered to a fact asked instead of a paper: yes, no, or unavailable.

    ``presence`` is where the paper stands now; after a no, or no answer, it is asked as before.
    """

    paper: str
    system: str
    fact: str
    verdict: str
    presence: str
    at: Instant
