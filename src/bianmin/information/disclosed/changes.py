"""What one edition of a rule says otherwise than the one before: paragraph by paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Change:
    """A place in the text: what stood there before, what stands there now, or both."""

    before: tuple[str, ...]
    now: tuple[str, ...]


def changes(before: str, now: str) -> list[Change]:
    """Every place at which two texts differ, in their order; blank lines are nothing."""
    return list(_changes(_paragraphs(before), _paragraphs(now)))


def _changes(before: list[str], now: list[str]) -> Iterator[Change]:
    for how, first, last, new, end in SequenceMatcher(None, before, now, False).get_opcodes():
        if how != "equal":
            yield Change(tuple(before[first:last]), tuple(now[new:end]))


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
