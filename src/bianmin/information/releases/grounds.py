"""For what something may be blacked out of a file that is released (条例 37)."""

from dataclasses import asdict, astuple, dataclass
from typing import Any

from bianmin.files.blackening.boxes import Box
from bianmin.law.refusal import mark

from ..outcomes import Group, of_group

NOT_INFORMATION = "not_information"
GROUNDS: dict[str, str] = {
    **{one.code: one.label for one in of_group(Group.WITHHELD)},
    NOT_INFORMATION: mark("Not government information"),
}
"""The labels (gettext) by their codes: what is not to be disclosed, or is no such information."""


@dataclass(frozen=True, slots=True)
class Blackened:
    """A box, and the ground for which it is black."""

    box: Box
    ground: str

    @classmethod
    def read(cls, row: dict[str, Any]) -> "Blackened":
        """As it was kept."""
        return cls(Box(**{name: row[name] for name in Box.__slots__}), row["ground"])

    def as_row(self) -> dict[str, Any]:
        """What is kept."""
        return {**asdict(self.box), "ground": self.ground}

    def key(self) -> tuple[Any, ...]:
        """By which two are the same place."""
        return astuple(self.box)
