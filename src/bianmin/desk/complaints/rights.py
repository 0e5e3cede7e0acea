"""At which posts complaints are written down and their register is read."""

from typing import TYPE_CHECKING

from bianmin.complaints import selectors
from bianmin.complaints.procedures.words import HANDLING

if TYPE_CHECKING:
    from ..officers import Officer


def registers(officer: "Officer") -> bool:
    """Whoever may handle one somewhere writes one down; it goes at once to whose it is."""
    return officer.post.role in HANDLING


def assesses(officer: "Officer") -> bool:
    return selectors.may_assess(officer.viewer)
