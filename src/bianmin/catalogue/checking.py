"""All that can be said against an item: by schema, rules, calendar and county."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from bianmin.law.calendar import Calendar

from . import enclosures, hurdles, numbers, overruns, prerequisites, publicity, refusals, rules
from .content import ItemContent, read_item
from .findings import Finding, Level
from .schema import complaints


@dataclass(frozen=True)
class Grounds:
    """What an item is held against besides itself.

    ``day`` is the first on which it is to hold; without a ``calendar`` units are not compared;
    ``needs`` are the prerequisites of every other item, by code.
    """

    day: date
    calendar: Calendar | None = None
    needs: Mapping[str, Sequence[str]] = field(default_factory=dict)


def against(json_item: dict[str, Any], grounds: Grounds) -> list[Finding]:
    """All findings against an item that is to be published, errors first."""
    content = read_item(json_item)
    found = [
        *_schema(json_item),
        *numbers.findings(json_item, content.code),
        *in_itself(content, grounds),
        *prerequisites.faults(content.code, {**grounds.needs, content.code: content.prerequisites}),
        *in_this_county(content, grounds.day),
    ]
    return sorted(found, key=lambda finding: finding.level is not Level.ERROR)


def in_itself(content: ItemContent, grounds: Grounds) -> Iterator[Finding]:
    """What is found in any county: what a first installation's file is held against too."""
    yield from rules.findings(content)
    yield from overruns.findings(content, grounds.calendar, grounds.day)
    yield from enclosures.lacking(content)


def in_this_county(content: ItemContent, day: date) -> Iterator[Finding]:
    """What the county makes public and is left blank, and whether the item runs here.

    All of it errors: only the file of a first installation may lack it.
    """
    yield from publicity.blanks(content, day)
    yield from hurdles.findings(content, day)


FORM = frozenset({"required", "additionalProperties", "type", "enum", "maxLength", "maximum"})
"""What makes an item unreadable; whatever else is lacking may be written later."""


def check_form(json_item: dict[str, Any]) -> None:
    """Raises ``DraftUnreadable`` for what is no item at all, finished or not."""
    unreadable = {f"schema_{name}" for name in FORM}
    if found := tuple(fault for fault in _schema(json_item) if fault.code in unreadable):
        raise refusals.DraftUnreadable(found)


def _schema(json_item: dict[str, Any]) -> Iterator[Finding]:
    """The complaints about one item, their paths beginning in it."""
    for fault in complaints({"version": "", "count": 1, "items": [json_item]}):
        yield replace(fault, path=fault.path[2:], item=str(json_item.get("code", "")))
