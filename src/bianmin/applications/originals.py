"""Her originals while the matter is under way: which are still here, and which may go back."""

from collections.abc import Iterable, Mapping
from typing import Any

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation

from . import custody_refusals as refusals
from .models import Material

STEP = "return_originals"


def were_here(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """Nothing is signed for that is not here; the count is 0 unless every one was."""
    return None if facts["returned"] else refusals.not_kept()


def kept(rows: Iterable[Material]) -> list[Material]:
    """The papers whose originals are still to be given back."""
    return [row for row in rows if row.originals and row.returned_at is None]
