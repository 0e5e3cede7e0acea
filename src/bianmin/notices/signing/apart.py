"""pyHanko opens an event loop of its own; where one runs already, it needs a thread without."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Made = TypeVar("Made")


def apart(work: Callable[[], Made]) -> Made:
    """What ``work`` returns or raises; it asks no database."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()
