"""One ``[[limit]]`` row: which keys it must and may have, and of what type."""

from datetime import date
from typing import Any

from ..holds import LEGAL_HOLDS
from .faults import Place
from .limit import Extension, Limit, Unit

_MUST: dict[str, type] = {
    "id": str,
    "act": str,
    "article": str,
    "source": str,
    "title": str,
    "from_day": date,
    "trigger": str,
    "value": int,
    "unit": str,
    "binds": str,
    "effect_text": str,
}
_MAY: dict[str, type] = {
    "until_day": date,
    "extension": dict,
    "holds": list,
    "effect": str,
    "notice": str,
}
_NAMES: dict[type, str] = {
    str: "text",
    int: "a whole number",
    date: "a day",
    dict: "a table",
    list: "a list",
}
_EXTENSION: dict[str, type] = {"value": int, "unit": str, "approver": str}


def limit_from(row: dict[str, Any], place: Place) -> Limit:
    """The row as a Limit; LimitFault where it is wrong."""
    _check_keys(row, _MUST, _MAY, place)
    _check_days(row, place)
    unit = _unit(row["unit"], place)
    extension = _extension(row["extension"], unit, place) if "extension" in row else None
    fixed = {**row, "unit": unit, "holds": _holds(row, place)}
    try:
        return Limit(**{**fixed, "extension": extension})
    except ValueError as fault:
        raise place.fault("value", str(fault)) from fault


def _check_keys(
    row: dict[str, Any], must: dict[str, type], may: dict[str, type], place: Place
) -> None:
    """Every key known, of its type, and none missing or empty."""
    known = must | may
    for key, value in row.items():
        if key not in known:
            raise place.fault(key, f"unknown key {key}")
        if type(value) is not known[key]:
            raise place.fault(key, f"{key} must be {_NAMES[known[key]]}, not {value!r}")
    for key in must:
        if key not in row or row[key] == "":
            raise place.fault(key, f"{row.get('id', 'this row')} has no {key}")


def _check_days(row: dict[str, Any], place: Place) -> None:
    """A row's last day in force is not before its first."""
    if "until_day" in row and row["until_day"] < row["from_day"]:
        raise place.fault("until_day", f"{row['id']} ends before it begins")


def _unit(name: str, place: Place) -> Unit:
    """The unit of this name."""
    if name not in set(Unit):
        raise place.fault("unit", f"unknown unit {name}; known: {', '.join(Unit)}")
    return Unit(name)


def _extension(row: dict[str, Any], unit: Unit, place: Place) -> Extension:
    """A row's extension, in the row's own unit."""
    inside = set(row) ^ set(_EXTENSION)
    if inside or any(type(row[key]) is not kind for key, kind in _EXTENSION.items()):
        raise place.fault("extension", "an extension has a value, a unit and an approver")
    if row["unit"] != unit or row["value"] <= 0:
        raise place.fault("extension", f"cannot lengthen {unit} by {row['value']} {row['unit']}")
    return Extension(row["value"], unit, row["approver"])


def _holds(row: dict[str, Any], place: Place) -> frozenset[str]:
    """The kinds of hold that stop the period."""
    kinds = frozenset(row.get("holds", ()))
    if unknown := kinds - LEGAL_HOLDS:
        raise place.fault("holds", f"unknown kind of hold: {', '.join(sorted(unknown))}")
    return kinds
