"""The standards library as a matrix: nine elements, each with its standards or with none."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from bianmin.network.kinds import CheckState

from .models import Standard, StandardCheck


@dataclass(frozen=True, slots=True)
class Held:
    """A standard, and of the bodies checked how many carry it out (by the newest check of each)."""

    standard: Standard
    checked: int
    met: int


@dataclass(frozen=True, slots=True)
class Cell:
    """An element by its name; ``own`` are the item's standards, ``held`` those of all items."""

    name: str
    held: tuple[Held, ...]
    own: tuple[Held, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.held and not self.own


def matrix(day: datetime.date, code: str = "") -> list[Cell]:
    """Nine cells, with those of one item where ``code`` names it; two statements."""
    rows = [row for row in _rows() if row.holds_on(day)]
    return [
        Cell(
            str(element.label),
            _held(row for row in rows if row.element == element and row.item is None),
            _held(row for row in rows if row.element == element and _is_of(row, code)),
        )
        for element in Standard.Element
    ]


def _rows() -> QuerySet[Standard]:
    checks = Prefetch("checks", StandardCheck.objects.order_by("-day", "-id"))
    return Standard.objects.select_related("item").prefetch_related(checks)


def _is_of(row: Standard, code: str) -> bool:
    return row.item is not None and row.item.code == code


def _held(rows: Iterable[Standard]) -> tuple[Held, ...]:
    return tuple(_with_checks(row) for row in rows)


def _with_checks(row: Standard) -> Held:
    newest: dict[int, str] = {}
    for check in row.checks.all():
        newest.setdefault(check.body_id, check.state)
    met = sum(state == CheckState.MET for state in newest.values())
    return Held(row, len(newest), met)
