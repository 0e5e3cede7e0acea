"""What is past its time in the archive, of all kinds: nothing waits for it any more."""

from collections.abc import Iterator
from datetime import date
from heapq import merge

from .holdings import Due, holdings


def due(day: date) -> Iterator[Due]:
    """What is past its time on ``day``, about in the order in which it was over."""
    return merge(*(holding.due(day) for holding in holdings()), key=lambda one: one.until)
