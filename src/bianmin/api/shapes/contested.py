"""What is asked and told of reconsiderations and suits about a reply."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .parts import Given, Shape


class NewCase(Given):
    """What the paper says. ``who`` filed it, empty where the requester did."""

    way: Literal["reconsideration", "suit", "suit_after_review"]
    organ: Annotated[str, Field(min_length=1, max_length=60)]
    filed_on: date
    number: Annotated[str, Field(max_length=60)] = ""
    who: Annotated[str, Field(max_length=60)] = ""


class CaseTakenOn(Given):
    """The day on which the organ or court took it on, and by which procedure."""

    on: date
    is_simple: bool = False


class CaseEnded(Given):
    """How it ended. ``told_on``: from this day the time for going to court runs."""

    result: Literal["upheld", "corrected", "other"]
    decided_on: date
    told_on: date | None = None


class RecordedCase(Shape):
    """A case; ``result`` is empty while it is open."""

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


class RunningAfter(Shape):
    """A period of the law that runs after the reply: its row, since when, and its last day."""

    limit: str
    article: str
    since: date
    day: date
    provisional: bool


class Cases(Shape):
    """The cases as they were filed, and what runs, the earliest last day first."""

    cases: list[RecordedCase]
    running: list[RunningAfter]
