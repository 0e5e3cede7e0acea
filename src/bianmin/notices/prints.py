"""The mark of a print: its QR code says what was printed, so that the page can tell an old one.

Prints are not registered anywhere. The address in the code carries the kind, the day, a digest of
every value on the paper, and one of each of the kind's ``parts``; the page it opens reckons the
digests anew and says what has changed since.
"""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from . import places, registry
from .kinds import PaperKind

ASKED = "print"
"""The part of an address that carries the mark: ``?print=plain_sheet.20261123.k3xq7a…``."""

WHOLE, PART = 6, 2
"""Signs of a digest, five bits each: the whole decides, a part only says where to look.

Nobody gains by forging it, and a short code is scanned from farther away.
"""
_MARK = re.compile(r"([\w.]{1,40})\.(\d{8})\.([a-z2-7]{6,60})", re.ASCII)

Compose = Callable[[str], Mapping[str, Any] | None]
"""What a sheet of that kind says today; None where there is no such sheet of this thing."""


@dataclass(frozen=True, slots=True)
class Print:
    """What a mark says of a print: which kind of sheet, of which day, and its digests."""

    kind: str
    day: date
    digest: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A print beside what a sheet of its kind says today.

    ``holds``: nothing has changed. ``changed`` names the parts that have; it is empty too where
    what has changed lies in none of them, or the sheet itself has been made anew.
    """

    printed: Print
    holds: bool
    changed: tuple[str, ...] = ()


def mark(kind: str, facts: Mapping[str, Any], day: date) -> str:
    """What a sheet of that day says, in short. Raises Refusal naming an empty place."""
    return f"{kind}.{day:%Y%m%d}.{_digest(registry.paper_kind(kind), facts)}"


def address(path: str, kind: str, facts: Mapping[str, Any], day: date) -> str:
    """The page of a sheet, with the mark of what the sheet of that day says."""
    joint = "&" if "?" in path else "?"
    return path + joint + urlencode({ASKED: mark(kind, facts, day)})


def compared(asked: Mapping[str, str], compose: Compose) -> Compared | None:
    """The print from which a page was opened, beside what holds today.

    ``asked`` is the query of the page's address. None without a mark, or with one that no sheet
    of this page bears.
    """
    printed = _read(asked.get(ASKED, ""))
    facts = compose(printed.kind) if printed else None
    if printed is None or facts is None:
        return None
    kind = registry.paper_kind(printed.kind)
    then, now = printed.digest, _digest(kind, facts)
    return Compared(printed, then == now, _changed(kind, then, now))


def is_out_of_date(asked: Mapping[str, str], compose: Compose) -> bool:
    """Whether a page was opened from a print that says something else than holds today."""
    found = compared(asked, compose)
    return found is not None and not found.holds


def _read(text: str) -> Print | None:
    found = _MARK.fullmatch(text)
    if found is None or not registry.has_paper(found[1]):
        return None
    try:
        return Print(found[1], date.fromisoformat(found[2]), found[3])
    except ValueError:
        return None


def _changed(kind: PaperKind, then: str, now: str) -> tuple[str, ...]:
    if len(then) != len(now):
        return ()
    pairs = zip(kind.parts, range(WHOLE, len(now), PART), strict=True)
    return tuple(name for name, at in pairs if then[at : at + PART] != now[at : at + PART])


def _digest(kind: PaperKind, facts: Mapping[str, Any]) -> str:
    filled = places.fill(kind, facts)
    parts = [[filled[place] for place in places_read] for places_read in kind.parts.values()]
    return _short(filled, WHOLE) + "".join(_short(part, PART) for part in parts)


def _short(value: Any, signs: int) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return base64.b32encode(hashlib.sha256(text.encode()).digest()).decode().lower()[:signs]
