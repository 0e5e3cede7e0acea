"""What an item asks of each member of a household: who they are, and what else it names."""

import tomllib
from functools import cache

from . import shipped
from .content import FormField

HOUSEHOLD = "household"
"""The type of a form's field that is filled in row by row, a person a row."""

MOST = 20
"""Rows of one field; a larger family is no household."""

PRIVATE = frozenset({"labour", "health", "income"})
"""Seen only by who handles the matter: health and means are nobody else's (law of the mask)."""


@cache
def _columns() -> dict[str, tuple[FormField, ...]]:
    told = tomllib.loads(shipped.HOUSEHOLD.read_text("utf-8"))
    return {part: tuple(map(FormField.read, rows)) for part, rows in told.items()}


def columns_of(field: FormField) -> tuple[FormField, ...]:
    """The columns of a household's field, in order: those always asked, and those it asks for."""
    more = (column for column in _columns()["asked"] if column.field in field.asks)
    return (*_columns()["always"], *more)
