"""What moved days are called, and by which notice they moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bianmin.almanac import selectors as almanac


@dataclass(frozen=True, slots=True)
class Named:
    """A day off or a make-up day: the holiday's name and the title of its notice."""

    name: str
    notice: str


def named(days: Sequence[date]) -> dict[date, Named]:
    """The moved days among ``days``."""
    moved = almanac.moved_days(min(days), max(days))
    return {day: Named(row.name, row.notice.title) for day, row in moved.items()}
