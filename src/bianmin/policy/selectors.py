"""What is the county's value of this key on that day?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bianmin.postgres.exchange import run

from . import registry
from .models import Value
from .reading import Reading


@dataclass(frozen=True)
class Dated:
    """A stored value and when it is in force."""

    value: Any
    from_day: date
    until_day: date | None
    document: str

    def covers(self, day: date) -> bool:
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)


@dataclass(frozen=True)
class Snapshot:
    """All values as they stood at a revision; the rows of a key lie newest first."""

    revision: int
    rows: Mapping[str, tuple[Dated, ...]]

    def dated(self, key: str, day: date) -> Dated | None:
        """The row in force that day, or None where the county has set nothing."""
        return next((row for row in self.rows.get(key, ()) if row.covers(day)), None)

    def value(self, key: str, day: date) -> Any:
        """The value in force that day, else the declared default. Raises Undeclared."""
        default = registry.declared(key).default
        row = self.dated(key, day)
        return default if row is None else row.value


_kept: dict[int, Snapshot] = {}


def revision() -> int:
    """The number of the values as they stand; one statement."""
    return next((number for (number,) in run("SELECT number FROM policy_revision", [])), 0)


def snapshot(number: int | None = None) -> Snapshot:
    """This process's copy of the values, read again only when the revision has changed.

    Give ``number`` if the revision is already known, and no statement is needed; nor is one after
    the first within ``reading.once``.
    """
    return reading.present() if number is None else _copy(number)


def _copy(number: int) -> Snapshot:
    kept = _kept.get(number)
    if kept is None:
        kept = Snapshot(number, _read())
        _kept.clear()
        _kept[number] = kept
    return kept


# The copy, not its number: by that, values set meanwhile would be read under the old one.
reading = Reading("policy", lambda: _copy(revision()))
"""The values a request goes by."""


def value(key: str, day: date, *, revision: int | None = None) -> Any:
    """The county's value of ``key`` on ``day``, else the declared default. Raises Undeclared."""
    return snapshot(revision).value(key, day)


def _read() -> dict[str, tuple[Dated, ...]]:
    rows: dict[str, tuple[Dated, ...]] = {}
    for row in Value.objects.order_by("key", "-from_day", "-pk"):
        dated = Dated(row.value, row.from_day, row.until_day, row.document)
        rows[row.key] = (*rows.get(row.key, ()), dated)
    return rows
