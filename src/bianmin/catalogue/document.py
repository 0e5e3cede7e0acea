"""A file of items: read whole, checked whole, before anything of it is imported."""

import json
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from . import prerequisites
from .checking import Grounds, in_itself, in_this_county
from .columns import content_digest
from .content import ItemContent, read_item
from .findings import Finding, Level
from .places import Places
from .schema import complaints


@dataclass(frozen=True)
class CheckedItem:
    """An item as it stood in the file, its typed form, and the warnings it draws."""

    json: dict[str, Any]
    content: ItemContent
    warnings: tuple[Finding, ...]


@dataclass(frozen=True)
class CheckedFile:
    """``errors`` is empty, or nothing may be imported. ``version`` is what the file says."""

    version: str
    items: tuple[CheckedItem, ...]
    errors: tuple[Finding, ...]

    @property
    def warnings(self) -> list[Finding]:
        return [warning for item in self.items for warning in item.warnings]


def check_file(
    raw: bytes, grounds: Grounds, *, standing: Container[str] | None = None
) -> CheckedFile:
    """Check the bytes of a file (UTF-8 JSON as ``schema.json`` says); never raises for content.

    ``grounds.needs`` are the prerequisites of the items that the catalogue has already. Where
    ``standing`` (digests) is given, of every other item is also asked what this county asks.
    """
    try:
        text = raw.decode("utf-8-sig")
        document = json.loads(text, parse_constant=_no_number)
    except UnicodeDecodeError as fault:
        return _unreadable(_NOT_UTF8, line=raw.count(b"\n", 0, fault.start) + 1)
    except json.JSONDecodeError as fault:
        return _unreadable(_NOT_JSON, line=fault.lineno, found=fault.msg)
    except RecursionError:
        return _unreadable(_NOT_JSON, found="nested too deep")
    except ValueError as fault:  # a number that is none, or of thousands of digits
        return _unreadable(_NOT_JSON, found=str(fault)[:80])
    if not _is_storable(text, document):
        return _unreadable(_NO_CHARACTER)
    return _check(text, document, grounds, standing)


def _no_number(name: str) -> float:
    raise ValueError(name)


def _is_storable(text: str, document: Any) -> bool:
    """Whether every character is one: escapes can spell a NUL, or half of a pair."""
    if "\\u" not in text:
        return True
    plain = json.dumps(document, ensure_ascii=False)
    return "\\u0000" not in plain and not any("\ud800" <= sign <= "\udfff" for sign in plain)


_NO_CHARACTER = (
    "no_character",
    _("The file spells characters that do not exist (\\u0000 or half of a pair)."),
    _("Take them out, or save the file again without escapes."),
)
_NOT_UTF8 = ("not_utf8", _("The file is not UTF-8 text."), _("Save it as UTF-8 and try again."))
_NOT_JSON = (
    "not_json",
    _("The file is not JSON (%(found)s)."),
    _("Correct the line; often a comma or a quotation mark is missing before it."),
)
_CODE_TWICE = ("code_twice", _("The code %(found)s stands twice."), _("Give each item its own."))
_COUNT = (
    "count",
    _("The file says it has %(due)s items, but there are %(found)s."),
    _("Check whether the file is whole, then correct the number."),
)


def _unreadable(said: tuple[str, Any, Any], *, line: int = 0, **values: Any) -> CheckedFile:
    fault = Finding(Level.ERROR, *said, line=line, values=values)
    return CheckedFile("", (), (fault,))


def _check(
    text: str, document: Any, grounds: Grounds, standing: Container[str] | None
) -> CheckedFile:
    places = Places(text)
    broken = list(complaints(document))
    sound = [
        (at, json_item, read_item(json_item)) for at, json_item in _sound_items(document, broken)
    ]
    found = [*broken, *_whole_file(document, sound), *_circles(sound, grounds)]
    items = []
    for at, json_item, content in sound:
        faults = [*in_itself(content, grounds)]
        if standing is not None and content_digest(json_item) not in standing:
            faults += in_this_county(content, grounds.day)
        told = [_moved(fault, at) for fault in faults]
        found += [finding for finding in told if finding.level == Level.ERROR]
        warnings = [f for f in told if f.level == Level.WARNING]
        items.append(CheckedItem(json_item, content, tuple(_placed(places, document, warnings))))
    version = str(document.get("version", "")) if isinstance(document, dict) else ""
    return CheckedFile(version, tuple(items), tuple(_placed(places, document, found)))


Sound = list[tuple[int, dict[str, Any], ItemContent]]
"""The items about which the schema has no complaint, with their places in the file."""


def _circles(sound: Sound, grounds: Grounds) -> Iterator[Finding]:
    """Prerequisites that nobody can meet, among the file and what the catalogue has already."""
    own = {content.code: content.prerequisites for _at, _json, content in sound}
    needs = {**grounds.needs, **own}
    is_sound = prerequisites.in_order(needs)
    for at, _json, content in sound:
        if is_sound and all(first in needs for first in content.prerequisites):
            continue
        for fault in prerequisites.faults(content.code, needs):
            yield _moved(fault, at)


def _sound_items(document: Any, broken: list[Finding]) -> list[tuple[int, dict[str, Any]]]:
    """The items, with their places, about which the schema has no complaint."""
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        return []
    bad = {f.path[1] for f in broken if len(f.path) > 1 and f.path[0] == "items"}
    return [(at, item) for at, item in enumerate(document["items"]) if at not in bad]


def _whole_file(document: Any, sound: Sound) -> Iterator[Finding]:
    """What only the file as a whole can show: a code twice, a count that is not true."""
    seen: set[str] = set()
    for at, _json, content in sound:
        if content.code in seen:
            values = {"found": content.code}
            yield Finding(Level.ERROR, *_CODE_TWICE, path=("items", at, "code"), values=values)
        seen.add(content.code)
    if not isinstance(document, dict) or not isinstance(document.get("count"), int):
        return
    number = len(document.get("items") or ())
    if document["count"] != number:
        counts = {"due": document["count"], "found": number}
        yield Finding(Level.ERROR, *_COUNT, path=("count",), values=counts)


def _moved(finding: Finding, at: int) -> Finding:
    return replace(finding, path=("items", at, *finding.path))


def _placed(places: Places, document: Any, found: Iterable[Finding]) -> Iterator[Finding]:
    """Each finding with its line and the code of the item in which it lies."""
    for finding in found:
        item = _code_at(document, finding)
        yield replace(finding, line=places.line(finding.path), item=item)


def _code_at(document: Any, finding: Finding) -> str:
    if len(finding.path) < 2 or finding.path[0] != "items":
        return finding.item
    item = document["items"][finding.path[1]]
    return str(item.get("code", "")) if isinstance(item, dict) else ""
