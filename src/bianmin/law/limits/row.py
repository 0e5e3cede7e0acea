"""One ``[[limit]]`` row: which keys it must and may have, and of what type."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ..holds import LEGAL_HOLDS, RESTARTS
from ..ranks import Rank
from .faults import Place
from .kinds import Confidence, Unit, Way
from .limit import Extension, Limit

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
    "holds_article": str,
    "restarts": list,
    "effect": str,
    "notice": str,
    "way": str,
    "on": str,
    "confidence": str,
    "text": str,
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
    _check_holds(row, place)
    unit = Unit(_one_of("unit", row["unit"], Unit, place))
    fixed = {
        **row,
        "unit": unit,
        "way": Way(_one_of("way", row.get("way", Way.WITHIN), Way, place)),
        "confidence": _confidence(row, place),
        "holds": _kinds("holds", "kind of hold", row, LEGAL_HOLDS, place),
        "restarts": _kinds("restarts", "restart", row, RESTARTS, place),
        "extension": _extension(row["extension"], unit, place) if "extension" in row else None,
    }
    try:
        return Limit(**fixed)
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


def _one_of(key: str, name: str, known: Iterable[str], place: Place) -> str:
    """The name, which must be one of the known ones."""
    if name not in set(known):
        raise place.fault(key, f"unknown {key} {name}; known: {', '.join(known)}")
    return name


def _confidence(row: dict[str, Any], place: Place) -> Confidence:
    """How sure the number is; what was read in the act is quoted."""
    sure = Confidence(_one_of("confidence", row.get("confidence", "read"), Confidence, place))
    if sure is not Confidence.MEMORY and not row.get("text"):
        raise place.fault("text", f"{row['id']} has no text: quote the article, or say memory")
    return sure


def _check_holds(row: dict[str, Any], place: Place) -> None:
    """What holds a period does so by an article."""
    if bool(row.get("holds")) != bool(row.get("holds_article")):
        raise place.fault("holds", f"{row['id']} needs both holds and holds_article, or neither")


def _extension(row: dict[str, Any], unit: Unit, place: Place) -> Extension:
    """A row's extension, in the row's own unit."""
    inside = set(row) ^ set(_EXTENSION)
    if inside or any(type(row[key]) is not kind for key, kind in _EXTENSION.items()):
        raise place.fault("extension", "an extension has a value, a unit and an approver")
    if row["unit"] != unit or row["value"] <= 0:
        raise place.fault("extension", f"cannot lengthen {unit} by {row['value']} {row['unit']}")
    _one_of("extension", row["approver"], Rank, place)
    return Extension(row["value"], unit, row["approver"])


def _kinds(
    key: str, what: str, row: dict[str, Any], known: frozenset[str], place: Place
) -> frozenset[str]:
    """The kinds of a list that are known."""
    kinds = frozenset(map(str, row.get(key, ())))
    if unknown := kinds - known:
        raise place.fault(key, f"unknown {what}: {', '.join(sorted(unknown))}")
    return kinds
