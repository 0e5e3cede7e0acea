"""What is asked of a value besides its kind: bounds, lengths, and the parts of names. Pure."""

from collections.abc import Iterator
from typing import Any

from bianmin.law.refusal import Refusal

from . import refusals
from .kinds import Kind
from .registry import Declaration

MOST = {Kind.DAYS: 3660, Kind.INT: 100_000, Kind.NUMBER: 1_000_000}
"""What nobody means: ten years of days, and figures that no page has room for."""
LONGEST = 2000
"""Characters of a text."""
MOST_LINES = 200
"""Entries of a list or of names."""


def refusal(declaration: Declaration, value: Any) -> Refusal | None:
    """Why a value of the right kind cannot be set; None where it can."""
    if declaration.kind in MOST:
        most = MOST[declaration.kind] if declaration.most is None else declaration.most
        if not declaration.least <= value <= most:
            return refusals.out_of_bounds(declaration, f"{declaration.least:g}", f"{most:g}")
    needed = [part for part in declaration.parts if part not in declaration.spared]
    if missing := [part for part in needed if not _part(value, part)]:
        return refusals.part_missing(declaration, str(declaration.parts[missing[0]]))
    texts = list(_texts(value))
    if len(texts) > 2 * MOST_LINES or any(len(text) > LONGEST for text in texts):
        return refusals.too_long(LONGEST, MOST_LINES)
    if any(not _is_readable(text) for text in texts):
        return refusals.not_readable()
    return declaration.check(value) if declaration.check else None


def _part(value: dict[str, str], part: str) -> str:
    return value.get(part, "").strip()


def _texts(value: Any) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from value
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for text in pair)


def _is_readable(text: str) -> bool:
    """Nothing that no page shows and no database keeps; a Chinese space is one that is meant."""
    return all(sign in "\n\t\u3000" or sign.isprintable() for sign in text)
