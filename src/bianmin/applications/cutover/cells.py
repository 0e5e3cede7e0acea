"""What a cell says, whatever type a spreadsheet has given it. Pure; raises Refusal."""

import re
from datetime import date, datetime, timedelta
from typing import Any
from unicodedata import normalize

from . import refusals

WHOLE_DIGITS = 15
"""A spreadsheet's number keeps so many digits; of a longer one the last become zeros."""

DAY_ZERO = date(1899, 12, 30)
FIRST_SERIAL, LAST_SERIAL = 36_526, 73_050
"""The days from 2000 to 2099 as a spreadsheet counts them."""

_WRITTEN = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


def text_of(value: Any, column: str) -> str:
    """The cell as text on one line; a number as its digits, while it still has them all."""
    if value is None:
        return ""
    if isinstance(value, bool):
        raise refusals.not_text(column)
    if isinstance(value, datetime | date):
        raise refusals.is_a_day(column)
    if isinstance(value, int | float):
        return _digits(value, column)
    written = normalize("NFKC", str(value)).strip()
    if any(not sign.isprintable() and not sign.isspace() for sign in written):
        raise refusals.not_text(column)
    return " ".join(written.split()).lstrip("'")


def _digits(value: float, column: str) -> str:
    whole = int(value)
    if whole != value or len(str(abs(whole))) > WHOLE_DIGITS:
        raise refusals.digits_lost(column)
    return str(whole)


def day_of(value: Any, column: str) -> date | None:
    """The cell as a day: a date cell, a serial number, or 2026-09-01, 2026/9/1, 2026年9月1日."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _serial(value, column)
    written = text_of(value, column)
    return _written(written, column) if written else None


def _serial(value: float, column: str) -> date:
    if not FIRST_SERIAL <= value <= LAST_SERIAL:
        raise refusals.not_a_day(column)
    return DAY_ZERO + timedelta(days=int(value))


def _written(written: str, column: str) -> date:
    found = _WRITTEN.fullmatch(written.partition(" 00:00")[0])
    if found is None:
        raise refusals.not_a_day(column)
    try:
        return date(*map(int, found.groups()))
    except ValueError as fault:
        raise refusals.not_a_day(column) from fault
