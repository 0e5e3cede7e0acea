"""What is made of an item for everybody is kept while nothing it is made of has changed."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple, TypeVar, cast

from django.db import connection

MOST = 256
"""Answers a process keeps, the least asked for first to go: some twenty megabytes."""

REVISIONS = """
SELECT (SELECT number FROM catalogue_revision), (SELECT number FROM network_revision),
       (SELECT number FROM policy_revision), (SELECT number FROM almanac_version)
"""
Made = TypeVar("Made")


class Revisions(NamedTuple):
    """The numbers of everything that a guide is made of."""

    catalogue: int
    network: int
    policy: int
    almanac: int


_kept: OrderedDict[tuple[Revisions, Hashable], object] = OrderedDict()
_lock = threading.Lock()


def revisions() -> Revisions:
    """The numbers as they stand; one statement."""
    with connection.cursor() as cursor:
        cursor.execute(REVISIONS)
        return Revisions(*cursor.fetchone())


def kept(as_of: Revisions, key: Hashable, make: Callable[[], Made]) -> Made:
    """What ``make`` returns, made anew only when catalogue, network, values or calendar have
    changed. ``key`` holds everything else it depends on, the day too.

    ``as_of`` was read before: what changes while it is made is seen by the next one who asks.
    """
    wanted = (as_of, key)
    with _lock:
        if wanted in _kept:
            _kept.move_to_end(wanted)
            return cast(Made, _kept[wanted])
    made = make()
    with _lock:
        _kept[wanted] = made
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return made
