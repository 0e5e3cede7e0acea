"""Parts of a list that fits on one sheet, as the desk shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bianmin.casework import lists, parts
from bianmin.look import words as look
from bianmin.matters.models import Stay
from bianmin.matters.selectors import COUNT_TO

from . import words
from .officers import Officer


@dataclass(frozen=True)
class Line:
    """A matter of the list; ``when`` is by when, or since when; ``where`` with whom it lies."""

    matter: int
    item: str
    person: str
    when: str
    light: str
    where: str = ""


@dataclass(frozen=True)
class Part:
    """One part of the list: its first lines, and how many there are."""

    name: str
    count: str
    lines: list[Line]


def shown(officer: Officer, some: Sequence[parts.Part]) -> list[Part]:
    """In a fixed number of statements, however many lines there are."""
    beside = lists.beside([stay for part in some for stay in part.stays])
    return [_part(officer, part, beside) for part in some]


def _part(officer: Officer, part: parts.Part, beside: lists.Beside) -> Part:
    told = f"{COUNT_TO}+" if part.count >= COUNT_TO else str(part.count)
    return Part(str(part.label), told, [_line(officer, stay, beside) for stay in part.stays])


def _line(officer: Officer, stay: Stay, beside: lists.Beside) -> Line:
    light = beside.light_of(stay.matter_id)
    gone = look.short_day(stay.left_at) if stay.left_at else ""
    return Line(
        stay.matter_id,
        stay.matter.terms.title,
        beside.people.get(stay.matter_id, ""),
        gone or words.due(stay.act_by, light, officer.at),
        light,
        officer.directory.body(stay.body).short_name,
    )
