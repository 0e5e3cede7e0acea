"""Reads the law's periods from TOML and refuses a wrong file, naming file and line."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from .faults import LimitFault, Place, line_of
from .limit import Limit
from .row import limit_from


@dataclass(frozen=True)
class Limits:
    """Every row of the law, old and new."""

    rows: tuple[Limit, ...]

    @cached_property
    def _by_id(self) -> dict[str, tuple[Limit, ...]]:
        """The rows of each id."""
        ids = {row.id for row in self.rows}
        return {id: tuple(row for row in self.rows if row.id == id) for id in ids}

    def in_force(self, id: str, day: date) -> Limit:
        """The one row of this id that applies on ``day``; LookupError where there is none."""
        for row in self._by_id.get(id, ()):
            if row.is_in_force(day):
                return row
        raise LookupError(f"no period {id} is in force on {day}: add its row to law/limits")

    def ids(self) -> frozenset[str]:
        """The ids of all rows."""
        return frozenset(self._by_id)

    def words_of(self, limit: Limit) -> str:
        """The article's own words for a limit that may have been pinned long ago; "" if none."""
        same = (r for r in self._by_id.get(limit.id, ()) if r.from_day == limit.from_day)
        return next((row.text for row in same), "")


@cache
def load() -> Limits:
    """The periods shipped with the program; read once."""
    return read(Path(__file__).parent)


def read(directory: Path) -> Limits:
    """All rows of the ``*.toml`` files in a directory; LimitFault where one is wrong."""
    placed = [row for path in sorted(directory.glob("*.toml")) for row in _rows(path)]
    _refuse_two_in_force(placed)
    return Limits(tuple(limit for _, limit in placed))


def _rows(path: Path) -> Iterable[tuple[Place, Limit]]:
    """The rows of one file, each with where it stands."""
    content = _parsed(path)
    act, source, rows = content.pop("act", ""), content.pop("source", ""), content.pop("limit", [])
    if not act or not source or content or not isinstance(rows, list):
        raise LimitFault(path, 1, "a file opens with act and source, and holds [[limit]] rows only")
    for number, row in enumerate(rows):
        place = Place(path, number)
        yield place, limit_from({"act": act, "source": source, **row}, place)


def _parsed(path: Path) -> dict[str, Any]:
    """The file as TOML."""
    text = path.read_text("utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise LimitFault(path, line_of(str(fault)), f"not TOML: {fault}") from fault


def _refuse_two_in_force(placed: list[tuple[Place, Limit]]) -> None:
    """No day may have two rows of one id."""
    for (_, a), (place, b) in combinations(placed, 2):
        if a.id == b.id and _overlap(a, b):
            raise place.fault("id", f"two rows of {b.id} are in force on one day")


def _overlap(a: Limit, b: Limit) -> bool:
    """Whether two rows share a day."""
    first = max(a.from_day or date.min, b.from_day or date.min)
    return first <= min(a.until_day or date.max, b.until_day or date.max)
