"""Checks what was filled into an item's form, field by field."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from bianmin.catalogue.content import FormField
from bianmin.catalogue.household import HOUSEHOLD
from bianmin.law import identifiers
from bianmin.law.refusal import Refusal

from . import household, intake_refusals

LONGEST = 2000
LARGEST = 10**12
AND = "、"
CHOSEN = frozenset({"select", "multiselect"})
Number = TypeVar("Number", int, Decimal)

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def check_answers(fields: Iterable[FormField], given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that are filled in, each in its normal form. Raises the first ``Refusal``.

    What the item asks for but the citizen need not know at the counter may stay empty; it is
    asked for by the organ that needs it. Unknown fields are dropped; several choices become one
    text, with 、 between them; the members of a household stay rows.
    """
    answers = {field.field: _answer(field, given.get(field.field)) for field in fields}
    return {name: answer for name, answer in answers.items() if answer}


def _answer(field: FormField, value: Any) -> str | list[household.Row]:
    if field.type == HOUSEHOLD:
        return household.check_rows(field, value or (), _checked)
    text = _as_text(value)
    return _checked(field, text) if text else ""


def _as_text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return AND.join(str(one).strip() for one in value)
    return "" if value is None else str(value).strip()


def _checked(field: FormField, text: str) -> str:
    chosen = text.split(AND) if field.type == "multiselect" else [text]
    strange = field.options and field.type in CHOSEN and not set(chosen) <= set(field.options)
    if len(text) > LONGEST or _UNSEEN.search(text) or strange:
        raise intake_refusals.answer_wrong(field.field, field.label)
    check = _CHECKS.get(field.type)
    try:
        return check(text) if check else text
    except (ValueError, InvalidOperation) as error:
        raise intake_refusals.answer_wrong(field.field, field.label) from error
    except Refusal as refusal:
        raise replace(refusal, field=field.field) from refusal


def _whole(text: str) -> str:
    return str(_within(int(text)))


def _number(text: str) -> str:
    return str(_within(Decimal(text)))


def _money(text: str) -> str:
    return str(_within(Decimal(text.replace(",", ""))).quantize(Decimal("0.01")))


def _within(number: Number) -> Number:
    """Refuses what no form means: not a number, or beyond all bounds (ValueError)."""
    if not -LARGEST < number < LARGEST:
        raise ValueError(number)
    return number


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


_CHECKS: dict[str, Callable[[str], str]] = {
    "int": _whole,
    "decimal": _number,
    "money": _money,
    "date": _day,
    "id_card": identifiers.check_id_number,
    "mobile": identifiers.check_mobile,
    "uscc": identifiers.check_uscc,
    "division": identifiers.check_division_code,
}
