"""What is asked and told of reconsiderations and suits about a reply."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .parts import LARGEST_ID, Given, Instant, Shape


class NewCase(Given):
    """What the paper says. ``who`` filed it, empty where the requester did.

    ``after``: the reconsideration after which somebody sues; the newest where it is not said.
    """

    way: Literal["reconsideration", "suit", "suit_after_review"]
    organ: Annotated[str, Field(min_length=1, max_length=60)]
    filed_on: date
    number: Annotated[str, Field(max_length=60)] = ""
    who: Annotated[str, Field(max_length=60)] = ""
    after: Annotated[int, Field(ge=1, le=LARGEST_ID)] | None = None


class CaseTakenOn(Given):
    """The day on which the organ or court took it on, and by which procedure."""

    on: date
    is_simple: bool = False


class CaseExtended(Given):
    """By how many days a reconsideration was extended, and when the parties were told."""

    by_days: Annotated[int, Field(ge=1, le=366)]
    told_on: date


class CaseVoided(Given):
    """What was entered wrongly."""

    why: Annotated[str, Field(min_length=1, max_length=500)]


class CaseEnded(Given):
    """How it ended. ``told_on``: from this day the time for going to court runs."""

    result: Literal["upheld", "corrected", "other"]
    decided_on: date
    told_on: date | None = None


class RecordedCase(Shape):
    """A case; ``result`` is empty while it is open. ``after``: the reconsideration before a suit;
    ``longer_by`` the days by which it was extended. One with ``voided_at`` counts for nothing."""

    id: int
    way: str
    organ: str
    number: str
    filed_on: date
    accepted_on: date | None
    is_simple: bool
    result: str
    decided_on: date | None
    told_on: date | None
    after: int | None
    longer_by: int | None
    longer_on: date | None
    voided_at: Instant | None


class RunningAfter(Shape):
    """A period of the law that runs after the reply: its row, since when, and its last day.

    ``longer``: by how many days it was extended.
    """

    limit: str
    article: str
    since: date
    day: date
    provisional: bool
    longer: int


class Cases(Shape):
    """The cases as they were filed, and what runs, the earliest last day first."""

    cases: list[RecordedCase]
    running: list[RunningAfter]
