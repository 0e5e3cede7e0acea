"""A matter's number (办件编号): body, day, sequence and check character."""

from datetime import date

from bianmin.law.identifiers import mod_37_36
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory


def code_of(body: BodyCard, directory: Directory) -> str:
    """The body's unified social credit code; a station that has none takes the body above's."""
    above = None if body.uscc else directory.above(body.id)
    return code_of(above, directory) if above else body.uscc


DRILL = "DRILL"
"""What the number of every training matter begins with."""


def series_of(body: str, day: date, *, training: bool = False) -> str:
    """The series in which a body (by its 18-character code) counts its matters of a day."""
    return f"{DRILL if training else ''}{body}{day:%Y%m%d}"


def number_of(series: str, count: int) -> str:
    """``series`` + six digits + ISO 7064 MOD 37,36 check character: 33 characters."""
    text = f"{series}{count:06d}"
    return text + mod_37_36(text)


def child_number(parent: str, count: int) -> str:
    """A child shares its parent's number, with a suffix from 1."""
    return f"{parent}-{count}"
