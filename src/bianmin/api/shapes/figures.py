"""What is told of the figures of disclosure."""

from typing import Annotated

from pydantic import Field

from .parts import Body, Given, Shape


class FiguresWanted(Given):
    """``year``: the last one that is over where it is not said."""

    year: Annotated[int, Field(ge=0, le=9999)] = 0


class FiguresAsFile(FiguresWanted):
    """``reason``: what the file is for; it is written down."""

    reason: Annotated[str, Field(min_length=1, max_length=200)]


class DisclosureCounts(Shape):
    """The figures of a year. ``groups`` and ``forms`` by code.

    ``timely`` of ``limited``: entries for everybody that were public within the days of article
    26; ``in_time`` of ``timed``: replies. Requests and cases as in the annual report.
    """

    entries: int
    groups: dict[str, int]
    forms: dict[str, int]
    limited: int
    timely: int
    received: int
    carried_in: int
    handled: int
    left_open: int
    timed: int
    in_time: int
    reconsiderations: int
    suits: int


class BodysFigures(Shape):
    """A body's figures of the year, and of the year before."""

    body: Body
    now: DisclosureCounts
    before: DisclosureCounts


class FiguresOfDisclosure(Shape):
    """Of each body that is seen from my post, and of them together; with the codes' names."""

    year: int
    bodies: list[BodysFigures]
    now: DisclosureCounts
    before: DisclosureCounts
    groups: dict[str, str]
    forms: dict[str, str]
