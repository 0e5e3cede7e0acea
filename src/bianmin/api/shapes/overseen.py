"""What is watched over: urgent matters, what is urged and awaited, who is there, who was told."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from .ledgers import Attended
from .matters import Line
from .parts import LARGEST_ID, Body, Given, Instant, Named, Shape


class WantedMonth(Given):
    """``month``: 2026-09; this one where none is given."""

    month: Annotated[str, Field(pattern=r"^(20[0-9]{2}-(0[1-9]|1[0-2]))?$")] = ""


class UrgentMatter(Shape):
    """A matter for which the green channel was opened, and why; ``at_once``: whether it was decided
    the same day, none while it may be."""

    matter: int
    number: str
    title: str
    post: int
    body: int
    opened_at: Instant
    way: Named
    reason: Named
    at_once: bool | None


class UrgentByPost(Shape):
    """How often a post opened it: of all its body received, and to what end; in percent."""

    post: int
    body: int
    count: int
    received: int
    at_once: int
    not_at_once: int
    share: int


class HandlingCount(Shape):
    """How many matters came in by a mode and a way of handling; empty: not counted then."""

    mode: str
    handling: str
    count: int


class UrgentList(Shape):
    """A month of it in one's place; at most three hundred matters, the latest first."""

    month: str
    matters: list[UrgentMatter]
    posts: list[UrgentByPost]
    ways: list[HandlingCount]


class UrgedMatter(Shape):
    """A matter urged on: by whom (a body, none for the applicant), until when it is answered."""

    matter: int
    number: str
    title: str
    kind: Named
    by: int | None
    urged_at: Instant
    answer_by: Instant
    settled_at: Instant | None


class OutsideAwaited(Shape):
    """Somebody outside who is awaited: whom and how by the procedure's codes."""

    matter: int
    number: str
    title: str
    whom: str
    how: str
    asked_at: Instant
    due_at: Instant
    asked_again: int


class FollowUp(Shape):
    """What comes to my body, what is urged here, what I urged, what my posts await from outside.

    ``county``: all that waits for an answer; only for who oversees the county, else none.
    """

    coming: list[Line]
    to_answer: list[UrgedMatter]
    county: list[UrgedMatter] | None
    own: list[UrgedMatter]
    outside: list[OutsideAwaited]


class WantedBody(Given):
    """One's own body and those above it, where none is chosen."""

    body: Annotated[int, Field(ge=0, le=LARGEST_ID)] = 0


class BodyOnDuty(Shape):
    """A body with its posts and who is at each today."""

    body: Body
    posts: list[Attended]


class OnDuty(Shape):
    """Who is there now."""

    day: date
    bodies: list[BodyOnDuty]


class Outgoing(Shape):
    """A message to her, its address masked; ``told_at``: when she was told in person instead."""

    id: int
    channel: str
    to: str
    wording: str
    state: str
    to_be_told: bool
    told_at: Instant | None


class OutgoingMessages(Shape):
    """What was sent about one matter, the oldest first."""

    messages: list[Outgoing]


class Unreached(Shape):
    """A matter whose applicant no message reached, with the message."""

    matter: int
    number: str
    title: str
    message: Outgoing


class UnreachedMatters(Shape):
    """The newest first; at most a hundred."""

    matters: list[Unreached]


class ToldInPerson(Given):
    """Who told her, how and where, in words."""

    words: Annotated[str, Field(min_length=1, max_length=300)]


class FilledField(Shape):
    """A question of the item with what was said, as officials may see it.

    ``members``: of a household, each with the name first.
    """

    label: str
    told: str
    members: list[list[str]]


class FormVersion(Shape):
    """The form as it stood from an instant on; ``by`` is empty where she filled it in herself."""

    at: Instant
    by: str
    fields: list[FilledField]


class Forms(Shape):
    """``fields``: as it stands now; ``versions``: all it was, if amended, the last first."""

    fields: list[FilledField]
    versions: list[FormVersion]


class Moved(Given):
    """``up``: changes places with the page before, else with the one after."""

    up: bool


class WantedDays(Given):
    """Both days belong to it; today where none are given."""

    first: date | None = None
    last: date | None = None


def fields(found: Any) -> list[FilledField]:
    """The answers to an item's questions."""
    return [
        FilledField(label=one.label, told=one.told, members=[list(row) for row in one.members])
        for one in found
    ]
