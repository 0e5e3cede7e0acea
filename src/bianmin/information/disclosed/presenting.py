"""An edition of a rule as it is read: beside the one before it, and where it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..models import Disclosure
from . import rulebook
from .changes import Change, changes


@dataclass(frozen=True, slots=True)
class Read:
    """An edition, the others that are public, and what it says otherwise than the one before.

    ``before`` is None for the first; ``newer`` has those that follow it, the next one last.
    """

    row: Disclosure
    before: Disclosure | None
    changes: Sequence[Change]
    newer: Sequence[Disclosure]
    earlier: Sequence[Disclosure]


def of(row: Disclosure) -> Read:
    """One statement; of a draft, too, which follows whatever is public."""
    others = [one for one in rulebook.editions(row) if one.pk != row.pk]
    newer = [one for one in others if row.edition and (one.edition or 0) > row.edition]
    earlier = [one for one in others if one not in newer]
    before = earlier[0] if earlier else None
    changed = changes(before.text, row.text) if before else []
    return Read(row, before, changed, newer, earlier)
