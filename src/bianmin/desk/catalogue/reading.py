"""An item's content in words: what stands in every field, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from bianmin.catalogue.comparison import UNSAID
from bianmin.law.limits import Unit
from bianmin.look import words as look

from . import labels, values
from .fields import Leaf
from .parts import PARTS, Part

Line = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A part: its lines (label and value), and its rows, each with its name and its lines."""

    part: Part
    lines: tuple[Line, ...]
    rows: tuple[tuple[str, tuple[Line, ...]], ...]


def shown(content: dict[str, Any]) -> list[Shown]:
    """Every part of the content, without what is not said."""
    return [_part(part, content) for part in PARTS]


def _part(part: Part, content: dict[str, Any]) -> Shown:
    lines = tuple(_lines(part.leaves, content, ""))
    listed = content.get(part.rows, []) if part.rows else []
    return Shown(part, lines, tuple(_row(part, row) for row in listed))


def _row(part: Part, row: dict[str, Any]) -> tuple[str, tuple[Line, ...]]:
    """The row by its name; then what else it says."""
    others = [leaf for leaf in part.row_leaves if leaf.path != (part.named_by,)]
    return str(row.get(part.named_by) or ""), tuple(_lines(others, row, part.rows))


def _lines(leaves: list[Leaf], content: dict[str, Any], prefix: str) -> Iterator[Line]:
    for leaf in leaves:
        path = ".".join(filter(None, [prefix, *leaf.path]))
        value = values.at(content, leaf.path)
        if value not in UNSAID:
            yield str(labels.label(path)), in_words(path, leaf, value)


def in_words(path: str, leaf: Leaf | None, value: Any) -> str:
    """One value as a person reads it."""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, list):
        return "、".join(str(labels.word(path, each)) for each in value)
    if isinstance(value, dict) and "immediate" in value:
        return period(value)
    if isinstance(value, dict):
        return "；".join(in_words(path, None, each) for each in value.values() if each)
    return f"{value:g}" if isinstance(value, float) else str(labels.word(path, str(value)))


def period(limit: dict[str, Any]) -> str:
    """A length of time in words."""
    if limit["immediate"]:
        return gettext("at once")
    if limit.get("hours"):
        return look.count(limit["hours"], Unit.HOURS)
    return look.count(limit["days"] or 0, Unit(f"{limit['unit']}_days"))
