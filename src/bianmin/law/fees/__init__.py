"""Fees fixed by law: dated schedules in the TOML files here, and reading them."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from .schedule import Band, Schedule

__all__ = ["Band", "Schedule", "in_force", "load", "read"]


@cache
def load() -> tuple[Schedule, ...]:
    """The schedules shipped with the program; read once."""
    return read(Path(__file__).parent)


def in_force(id: str, day: date) -> Schedule:
    """The schedule of this id that applies on ``day``; LookupError where there is none."""
    for row in load():
        if row.id == id and row.is_in_force(day):
            return row
    raise LookupError(f"no fee {id} is in force on {day}: add its row to law/fees")


def read(directory: Path) -> tuple[Schedule, ...]:
    """All rows of the ``*.toml`` files in a directory; ValueError where one is wrong."""
    return tuple(row for path in sorted(directory.glob("*.toml")) for row in _rows(path))


def _rows(path: Path) -> Iterator[Schedule]:
    content = tomllib.loads(path.read_text("utf-8"))
    for row in content["schedule"]:
        try:
            yield _schedule({"act": content["act"], "source": content["source"], **row})
        except (TypeError, ValueError) as fault:
            raise ValueError(
                f"{path.name}, {row.get('id', 'a row without id')}: {fault}"
            ) from fault


def _schedule(row: dict[str, Any]) -> Schedule:
    bands = tuple(Band(**band) for band in row["bands"])
    if not bands or bands[0].first != 1:
        raise ValueError("the first band begins with the first")
    if any(later.first <= band.first for band, later in pairwise(bands)):
        raise ValueError("each band begins after the one before it")
    if any(band.yuan < 0 or bool(band.every) != bool(band.more) for band in bands):
        raise ValueError("a band costs something or nothing, and rises by both or by neither")
    return Schedule(**{**row, "bands": bands})
