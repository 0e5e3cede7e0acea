"""A matter as its applicant follows it: her name masked, posts by name, agents by their own."""

from typing import Annotated, Literal

from pydantic import Field

from .matters import Ahead, Clock, Delay, Paper
from .parts import Body, Given, Instant, Named, Shape


class Asked(Given):
    """The code of the receipt, and the last four of her ID number or phone."""

    code: Annotated[str, Field(max_length=40)]
    tail: Annotated[str, Field(max_length=20)]


class Urging(Asked):
    """What she says with it, if anything."""

    words: Annotated[str, Field(max_length=300)] = ""


class Urged(Shape):
    """Until when she is answered."""

    answer_by: Instant


class TrackedStay(Shape):
    """A visit to a leg, in words for her; ``who`` has it: the post, and an agent by name.

    ``formerly``: the body that had it before, where a merger brought it to this one.
    """

    leg: Named
    body: Body
    formerly: Body | None
    who: str
    sent_at: Instant
    left_at: Instant | None
    due_at: Instant | None
    light: str


class ToBring(Shape):
    """A paper she is asked for, and what is wrong with the one there was."""

    key: str
    name: str
    why: str


class HerOriginal(Shape):
    """A paper of which originals were taken in: how many, and when they went back to her."""

    name: str
    count: int
    returned_at: Instant | None


class Heard(Shape):
    """Another department that is heard; ``state``: ``asked``, ``answered`` or ``not_needed``.

    ``act_by``: until when it answers, while it is asked; ``answered_at``: when it has.
    """

    department: str
    state: Literal["asked", "answered", "not_needed"]
    asked_at: Instant
    act_by: Instant | None
    answered_at: Instant | None


class Tracked(Shape):
    """Where it lies, what she must do, by when it is done, and what was issued to her."""

    number: str
    item: str
    title: str
    person: str
    version: int
    outcome: str
    opened_at: Instant
    closed_at: Instant | None
    waits_for: str
    stay: TrackedStay | None
    stays: list[TrackedStay]
    ahead: list[Ahead]
    to_bring: list[ToBring]
    originals: list[HerOriginal]
    heard: list[Heard]
    reason: str
    clocks: list[Clock]
    delays: list[Delay]
    papers: list[Paper]


class RecordedBill(Shape):
    """The bill: its text, the SHA-256 of it, and what is attested; bytes in base64."""

    text: str
    root: str
    signature: str | None
    certificates: str | None
    timestamp: str | None


class RecordProof(Shape):
    """A leaf, its place in the tree, and the hashes on the way to the root (hexadecimal)."""

    format: str
    leaf: str
    position: int
    path: list[str]
    bill: RecordedBill
