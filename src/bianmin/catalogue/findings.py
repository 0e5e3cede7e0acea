"""What is wrong, or only doubtful, in a file of items: said with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _

Path = tuple[str | int, ...]


class Level(StrEnum):
    ERROR = "error"  # nothing of the file is imported
    WARNING = "warning"  # imported, and listed


@dataclass(frozen=True)
class Finding:
    """One thing found. ``sentence`` and ``now`` may be lazy and hold places for ``values``.

    ``path`` leads from the top of the file to the place; ``line`` is counted from 1.
    """

    level: Level
    code: str
    sentence: Any
    now: Any
    item: str = ""
    path: Path = ()
    line: int = 0
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """The path as people write it: ``items[3].route[0].days``."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "".join(steps).lstrip(".")

    def told(self) -> str:
        """The whole finding in one line, in the reader's language."""
        where = _("line %(line)s") % {"line": self.line} if self.line else ""
        head = " ".join(part for part in (self.item, self.place, where) if part)
        said = " ".join(str(part) % self.values for part in (self.sentence, self.now))
        return f"{head}: {said}" if head else said

    def as_json(self) -> dict[str, Any]:
        """What is kept with an edition: codes and place; the words are found again by code."""
        return {"code": self.code, "place": self.place, "values": dict(self.values)}
