"""How often one program, or one address, is answered within a minute."""

from datetime import datetime

from bianmin.look.pace import TooMany, Window, seconds_left

from . import refusals
from .policies import REQUESTS

__all__ = ["count", "seconds_left", "window"]

window = Window(REQUESTS)


def count(who: str, at: datetime) -> None:
    """Count a request of a program or an address. Raises ``Refusal`` where there were too many."""
    try:
        window.count(who, at)
    except TooMany:
        raise refusals.too_many() from None
