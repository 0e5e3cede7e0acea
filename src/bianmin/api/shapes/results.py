"""What is told of results that are public, and of those taken down."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .parts import Body, Given, Instant, Shape


class Result(Shape):
    """A result that is public; what the county does not show is null. No matter, no full name."""

    item: str | None
    title: str | None
    result: str | None
    site: Body | None
    name: str | None
    day: date | None


class Down(Shape):
    """That a result of an item was taken down, and why; of whom is not said."""

    item: str
    title: str
    day: date
    at: Instant
    ground: str
    label: str


class Results(Shape):
    """The newest first; ``next`` goes on where the list ends, as ``after``."""

    results: list[Result]
    taken_down: list[Down]
    next: str | None


class SiteResult(Shape):
    """A result that one's site made public, with the matter."""

    matter: int
    number: str
    title: str
    name: str
    day: date
    last_day: date


class SiteResults(Shape):
    """The newest first, sixty at most; narrowed by part of an item's name or a number."""

    results: list[SiteResult]


class TakingDown(Given):
    """Why: the public reads ``ground``, the offices also ``reason``."""

    ground: Literal["personal", "wrong", "asked", "changed", "other"]
    reason: Annotated[str, Field(max_length=500)]
