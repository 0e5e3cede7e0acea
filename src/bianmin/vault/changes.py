"""Who is told that a key was made or destroyed: floors above write it down."""

from collections.abc import Callable
from datetime import datetime

Heard = Callable[[str, int, datetime], object]
MADE, DESTROYED = "made", "destroyed"
_heard: list[Heard] = []


def on_change(heard: Heard) -> None:
    """Tell this one of every change: what was done, to which key (number), and when."""
    _heard.append(heard)


def tell(deed: str, key: int, at: datetime) -> None:
    for heard in _heard:
        heard(deed, key, at)
