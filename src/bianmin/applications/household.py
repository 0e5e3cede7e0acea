"""The rows of a household in an application's answers: checked, kept, and told in short. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bianmin.catalogue.content import FormField
from bianmin.catalogue.household import HOUSEHOLD, MOST, columns_of
from bianmin.law import masks
from bianmin.law.refusal import Refusal

from . import household_refusals as refusals

Row = dict[str, str]
Check = Callable[[FormField, str], str]
"""Puts the value of a field in its normal form, or raises a ``Refusal``."""

NUMBER = "id_number"


def check_rows(field: FormField, given: Any, check: Check) -> list[Row]:
    """The rows that are filled in, each value in its normal form; empty rows are dropped.

    Raises the first ``Refusal``, which says in which row: a name or relation that is missing, a
    wrong value, somebody entered twice, more people than a household has.
    """
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise refusals.not_rows(field.field, field.label)
    rows = [_texts(field, row) for row in given]
    filled = [row for row in rows if row]
    if len(filled) > MOST:
        raise refusals.too_many(field.field, MOST)
    checked = [_checked(field, number, row, check) for number, row in enumerate(filled, start=1)]
    _check_once(field, checked)
    return checked


def _texts(field: FormField, row: Any) -> Row:
    if not isinstance(row, Mapping):
        raise refusals.not_rows(field.field, field.label)
    texts = {column.field: str(row.get(column.field) or "").strip() for column in columns_of(field)}
    return {name: text for name, text in texts.items() if text}


def _checked(field: FormField, number: int, row: Row, check: Check) -> Row:
    for column in columns_of(field):
        if column.required and column.field not in row:
            raise refusals.lacks(field.field, number, column.label)
        if column.field in row:
            try:
                row[column.field] = check(column, row[column.field])
            except Refusal as refusal:
                raise refusals.wrong(field.field, number, refusal) from refusal
    return row


def _check_once(field: FormField, rows: Iterable[Row]) -> None:
    seen: dict[str, int] = {}
    for number, row in enumerate(rows, start=1):
        if NUMBER in row and seen.setdefault(row[NUMBER], number) != number:
            raise refusals.twice(field.field, number, seen[row[NUMBER]])


def with_kept_numbers(rows: Iterable[Row], kept: Iterable[Row]) -> list[Row]:
    """A number that was typed before and is not shown again stays with who has the same name."""
    known = {row.get("name"): row[NUMBER] for row in kept if NUMBER in row}
    return [{**row, NUMBER: row.get(NUMBER) or known.get(row.get("name"), "")} for row in rows]


def members_of(fields: Iterable[FormField], answers: Mapping[str, Any]) -> list[Row]:
    """All rows of all household fields."""
    asked = (field.field for field in fields if field.type == HOUSEHOLD)
    return [row for name in asked for row in answers.get(name) or ()]


def told(rows: Iterable[Row]) -> str:
    """Who they are, in short: name and relation."""
    return "、".join(f"{row['name']}（{row['relation']}）" for row in rows)


def answered(answer: str | Iterable[Row]) -> str:
    """An answer as it is read back in a line: the text itself, or who the members are."""
    return answer if isinstance(answer, str) else told(answer)


def masked_number(row: Row) -> str:
    return masks.id_number_staff(row[NUMBER]) if row.get(NUMBER) else ""
