"""Taking the list in: into a table beside, compared there, then what differs is written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from django.db import connection, transaction
from pypinyin import lazy_pinyin

from ..models import Division
from . import refusals, statements
from .archive import opened
from .reading import COUNTY, Place, Reader, twelve

PROGRESS_EVERY = 20_000
COLUMNS = (*Place._fields[:-1], "parent_id", "pinyin_key")
OWN = "own"
"""The code system of places that the county itself made; no list ends them."""

Tell = Callable[[int], object]
"""Told, as reading goes on, how many places have been read."""


class Renamed(NamedTuple):
    """A place whose name, or the place above it, differs from what was known."""

    code: str
    was: str
    now: str


@dataclass(frozen=True)
class Difference:
    """What the list changes: places by code and full name; ``read`` counts all its places."""

    read: int
    added: int
    renamed: tuple[Renamed, ...]
    moved: tuple[Renamed, ...]
    ended: tuple[tuple[str, str], ...]

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.renamed or self.moved or self.ended)


def import_divisions(
    *,
    path: Path,
    day: date,
    edition: str,
    county: str = "",
    write: bool = True,
    tell: Tell = lambda read: None,
) -> Difference:
    """Make the tree of places what the archive's list says from ``day`` on; all or nothing.

    ``county`` (six digits) takes in one county with the places above it, else the whole country.
    Places no longer listed end the day before; those the county made, merged or ended itself stay
    as they are. Done again it changes nothing. Without ``write`` the difference is only told.
    Raises Refusal; ``ArchiveRefused`` names wrong lines.
    """
    if county and not (county.isascii() and county.isdigit() and len(county) == COUNTY):
        raise refusals.county_code_wrong(county)
    values = {"day": day, "before": day - timedelta(days=1), "edition": edition}
    values |= {"system": f"nbs{edition}", "within": f"{county}%", "own": OWN}
    with opened(path) as archive, transaction.atomic():
        read = _beside(Reader(archive, county).places(), tell)
        if county and not _rows(statements.LISTED, {"code": twelve(county)}):
            raise refusals.county_not_listed(county)
        return _compared(read, values, write=write)


def _beside(places: Iterator[Place], tell: Tell) -> int:
    """Copy the places into a table of this transaction's own; how many."""
    merged = Division.objects.filter(successor__isnull=False)
    heirs = {place.code: str(place.successor_id) for place in merged}
    count = 0
    first = next(places, None)
    with connection.cursor() as cursor:
        cursor.execute(statements.TABLE)
        with cursor.copy(statements.COPY % ", ".join(COLUMNS)) as copy:
            for count, place in enumerate(chain([first], places) if first else (), start=1):
                copy.write_row(_row(place, heirs))
                if count % PROGRESS_EVERY == 0:
                    tell(count)
        cursor.execute(statements.INDEX)
    tell(count)
    return count


def _row(place: Place, heirs: Mapping[str, str]) -> tuple[Any, ...]:
    """The row of a place; what lies in a merged town lies in the one that took it over."""
    parent = place.parent
    while parent in heirs:
        parent = heirs[parent]
    return (*place[:-1], parent or None, _spelled(place.short_name))


@lru_cache(maxsize=200_000)
def _spelled(name: str) -> str:
    return " ".join(lazy_pinyin(name))[:300]


def _compared(read: int, values: Mapping[str, Any], *, write: bool) -> Difference:
    found = Difference(
        read,
        added=_rows(statements.ADDED, values)[0][0],
        renamed=tuple(Renamed(*row) for row in _rows(statements.RENAMED, values)),
        moved=tuple(Renamed(*row) for row in _rows(statements.MOVED, values)),
        ended=tuple((code, name) for code, name in _rows(statements.ENDED, values)),
    )
    if write and not found.is_empty:
        with connection.cursor() as cursor:
            for statement in statements.CHANGES:
                cursor.execute(statement, values)
    return found


def _rows(statement: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()
