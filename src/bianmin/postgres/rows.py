"""Rows of Django's models, to and from statements that are written by hand.

Only where building the query costs more than asking it:
docs/decisions/0043-a-paper-is-one-statement.md.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def kept(row: Model, names: Sequence[str]) -> list[Any]:
    """The values of these columns as the database keeps them: sealed where their fields seal."""
    connection = connections[DEFAULT_DB_ALIAS]
    fields = _fields(type(row))
    return [fields[name].get_db_prep_save(getattr(row, name), connection) for name in names]


def loaded(model: type[Row], names: tuple[str, ...], values: Sequence[Any]) -> Row:
    """A row as Django would have loaded it, of these columns in the order of the model's fields.

    The other columns are read when they are asked for.
    """
    read = _readers(model, names)
    opened = [one(value) if one else value for one, value in zip(read, values, strict=True)]
    return model.from_db(DEFAULT_DB_ALIAS, names, opened)


@cache
def _fields(model: type[Model]) -> dict[str, Any]:
    return {field.attname: field for field in model._meta.concrete_fields}


@cache
def _readers(model: type[Model], names: tuple[str, ...]) -> list[Callable[[Any], Any] | None]:
    return [_reader(_fields(model)[name]) for name in names]


def _reader(field: Any) -> Callable[[Any], Any] | None:
    """How a field opens what the database keeps; None where it takes it as it is."""
    if not hasattr(field, "from_db_value"):
        return None
    connection = connections[DEFAULT_DB_ALIAS]
    return lambda value: field.from_db_value(value, None, connection)
