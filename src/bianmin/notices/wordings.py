"""The wordings of papers: the common frame and a kind's own template, pinned by their hash."""

import hashlib
import re
from functools import cache
from pathlib import Path

from . import outward
from .kinds import LETTERHEAD, PaperKind, list_of, lists
from .models import Wording

FRAME = Path(__file__).with_name("frame.typ")


@cache
def text(kind: PaperKind) -> str:
    """The whole typst source of a kind's papers: the frame, what is shared, then its template.

    It begins with the kind: two kinds of one template have wordings of their own.
    """
    files = (FRAME, *kind.shared, kind.template)
    return "\n".join([f"// {kind.key}", *(file.read_text("utf-8") for file in files)])


@cache
def edition(source: str) -> str:
    return hashlib.sha256(source.encode()).hexdigest()


def keep(kind: PaperKind) -> None:
    """Keep a kind's wording in the database from now on."""
    source = text(kind)
    row = Wording(edition=edition(source), kind=kind.key, text=source)
    Wording.objects.bulk_create([row], ignore_conflicts=True)


def faults(kind: PaperKind) -> list[str]:
    """What keeps a kind from being used: places that do not agree, what an outward one lacks."""
    for file in (*kind.shared, kind.template):
        if not file.is_file():
            return [f"{kind.key}: its template {file.name} does not exist"]
    template = kind.template.read_text("utf-8")
    found = [*_place_faults(kind, template), *outward.faults(kind, template)]
    return [f"{kind.key}: {fault}" for fault in found]


def _place_faults(kind: PaperKind, template: str) -> list[str]:
    declared = {list_of(place) for place in kind.declared - LETTERHEAD}
    fields = {name for names in lists(kind.declared).values() for name in names}
    found = _compare("place", declared, set(re.findall(r"\bfacts\.(\w+)", template)) - LETTERHEAD)
    found += _compare("field", fields, set(re.findall(r"\brow\.(\w+)", template)))
    if re.search(r"\b(facts|row)\.at\(", template):
        found.append("a place is read as facts.name or row.name only")
    labelled = (kind.declared - LETTERHEAD) | declared
    found += [f"place {place} has no label" for place in sorted(labelled - kind.labels.keys())]
    compared = {place for places in kind.parts.values() for place in places}
    found += [
        f"compares the place {p}, not declared" for p in sorted(compared - declared - LETTERHEAD)
    ]
    return found


def _compare(what: str, declared: set[str], read: set[str]) -> list[str]:
    undeclared = [f"its template reads the {what} {p}, not declared" for p in read - declared]
    unread = [f"declares the {what} {p}, which its template lacks" for p in declared - read]
    return sorted(undeclared) + sorted(unread)
