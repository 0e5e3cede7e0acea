"""What a county's value may be."""

from collections.abc import Callable, Mapping
from datetime import time
from enum import StrEnum
from typing import Any

UNITS = ("working_days", "natural_days")


class Kind(StrEnum):
    """``days`` is a whole number with a unit; ``number`` may have a fraction; ``names`` a dict of
    text to text; ``time`` a time of day as "17:00"; ``list`` a list of texts."""

    INT = "int"
    DAYS = "days"
    NUMBER = "number"
    BOOL = "bool"
    TEXT = "text"
    TIME = "time"
    CHOICE = "choice"
    LIST = "list"
    NAMES = "names"


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_days(value: Any) -> bool:
    return _is_int(value) and value >= 0


def _is_number(value: Any) -> bool:
    return _is_int(value) or isinstance(value, float)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_time(value: Any) -> bool:
    try:
        return isinstance(value, str) and time.fromisoformat(value).strftime("%H:%M") == value
    except ValueError:
        return False


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(_is_text(each) for each in value)


def _is_names(value: Any) -> bool:
    return isinstance(value, dict) and all(
        _is_text(part) for pair in value.items() for part in pair
    )


CHECKS: Mapping[Kind, Callable[[Any], bool]] = {
    Kind.INT: _is_int,
    Kind.DAYS: _is_days,
    Kind.NUMBER: _is_number,
    Kind.BOOL: lambda value: isinstance(value, bool),
    Kind.TEXT: _is_text,
    Kind.TIME: _is_time,
    Kind.LIST: _is_list,
    Kind.NAMES: _is_names,
}
