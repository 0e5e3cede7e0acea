"""What a person takes home of her matters, of whatever kind: each kind tells its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Hers:
    """A part of what is kept of her: ``of`` a party (id), row by row under its matter's id.

    The part's heading is the kind's word ``own_data.<part>``.
    """

    part: str
    of: Callable[[int], Mapping[int, Mapping[str, Any]]]
