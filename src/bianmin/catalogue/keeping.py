"""What is made of an item for everybody is kept while nothing it is made of has changed.

Whether it has, the server tells: docs/decisions/0044-the-server-tells-of-changes.md.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple, TypeVar, cast

from django.db import connection

from bianmin.postgres.listening import Line

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


class Told:
    """The numbers, asked for once and then only when the server has told of a change."""

    def __init__(self) -> None:
        self._line = Line("revisions")
        self._asking = threading.Lock()
        self._known: Revisions | None = None

    def present(self) -> Revisions:
        with self._asking:
            if not self._line.is_quiet():
                self._known = None
            if self._known is None:
                self._known = _asked()
            return self._known


_told = Told()


def revisions() -> Revisions:
    """The numbers as they stand: no statement while nothing has changed, else one.

    Within a transaction always one: what it has itself changed is told only when it commits.
    """
    return _asked() if connection.in_atomic_block else _told.present()


def _asked() -> Revisions:
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
