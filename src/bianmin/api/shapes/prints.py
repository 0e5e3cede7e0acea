"""Papers that were issued on a day, and many of them printed as one file."""

from datetime import date
from typing import Annotated

from pydantic import Field

from .parts import Code, Given, Id, Instant, Shape


class WantedPapers(Given):
    """The papers of ``day``, today's where none is given, of one ``kind`` or all."""

    day: date | None = None
    kind: Code = ""


class PaperIssued(Shape):
    """A paper as the day's list shows it."""

    id: int
    kind: str
    title: str
    number: str
    issued_at: Instant


class PapersIssued(Shape):
    """The first two hundred of the day, and how many there are."""

    day: date
    count: int
    papers: list[PaperIssued]


class Printing(WantedPapers):
    """``papers``: only these of them (ids); all where none is named."""

    papers: Annotated[list[Id], Field(max_length=1000)] = []


class PrintedBatch(Shape):
    """How far a batch is. ``failed``: papers (ids) that could not be made and are left out;
    ``ready``: the file can be fetched; ``forgotten``: it is no longer kept."""

    batch: int
    papers: list[int]
    done: int
    failed: list[int]
    ready: bool
    forgotten: bool
    made_at: Instant
