"""Checks what was filled into an item's form, field by field."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from bianmin.catalogue.content import FormField
from bianmin.law import identifiers

from . import refusals

LONGEST = 2000


def check_answers(fields: Iterable[FormField], given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that are filled in, each in its normal form. Raises the first ``Refusal``.

    What the item asks for but the citizen need not know at the counter may stay empty; it is
    asked for by the organ that needs it. Unknown fields are dropped.
    """
    return {
        field.field: _checked(field, str(given[field.field]).strip())
        for field in fields
        if str(given.get(field.field, "")).strip()
    }


def _checked(field: FormField, text: str) -> str:
    if len(text) > LONGEST:
        raise refusals.answer_wrong(field.field, field.label)
    if field.options and field.type == "select" and text not in field.options:
        raise refusals.answer_wrong(field.field, field.label)
    check = _CHECKS.get(field.type)
    try:
        return check(text) if check else text
    except (ValueError, InvalidOperation) as error:
        raise refusals.answer_wrong(field.field, field.label) from error


def _whole(text: str) -> str:
    return str(int(text))


def _money(text: str) -> str:
    return str(Decimal(text.replace(",", "")).quantize(Decimal("0.01")))


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


_CHECKS: dict[str, Callable[[str], str]] = {
    "int": _whole,
    "decimal": lambda text: str(Decimal(text)),
    "money": _money,
    "date": _day,
    "id_card": identifiers.check_id_number,
    "mobile": identifiers.check_mobile,
    "uscc": identifiers.check_uscc,
    "division": identifiers.check_division_code,
}
