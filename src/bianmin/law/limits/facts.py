"""A period as JSON, as it is pinned where a clock starts, and back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ..ranks import code_of
from .kinds import Confidence, Unit, Way

_DAYS = ("from_day", "until_day")
_SETS = ("holds", "restarts")
_WORDS = {"unit": Unit, "way": Way, "confidence": Confidence}
_USUAL = {
    "way": Way.WITHIN,
    "on": "",
    "restarts": frozenset(),
    "holds_article": "",
    "confidence": Confidence.READ,
}
"""What is not written where it is as usual: facts pinned before these were known lack them."""

_NOT_PINNED = frozenset({"text"})


def as_facts(row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a limit as JSON."""
    facts = {
        name: value
        for name, value in row.items()
        if name not in _NOT_PINNED and (name not in _USUAL or value != _USUAL[name])
    }
    for name in _DAYS:
        facts[name] = facts[name] and facts[name].isoformat()
    for name in _SETS:
        if name in facts:
            facts[name] = sorted(facts[name])
    return facts


def row_of(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The fields again; an extension as its own fields, its approver as a rank."""
    row = dict(facts)
    for name in _DAYS:
        row[name] = date.fromisoformat(row[name]) if row.get(name) else None
    for name in _SETS:
        row[name] = frozenset(row.get(name, ()))
    for name, kind in _WORDS.items():
        if name in row:
            row[name] = kind(row[name])
    if row.get("extension"):
        longer = dict(row["extension"])
        named = code_of(longer["approver"])  # pinned by its Chinese name before there were ranks
        row["extension"] = longer | {"unit": Unit(longer["unit"]), "approver": named}
    return row
