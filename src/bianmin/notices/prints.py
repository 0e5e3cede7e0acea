"""The mark of a print: its QR code says what was printed, so that the page can tell an old one.

Prints are not registered anywhere. The address in the code carries the kind and a digest of every
value on the paper; the page it opens reckons the digest anew and says so where the two differ.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from . import places, registry

ASKED = "print"
"""The part of an address that carries the mark: ``?print=plain_sheet.5f0c9a1e``."""

DIGITS = 8
"""Of the digest; nobody gains by forging it, and a short code is scanned from farther away."""

Compose = Callable[[str], Mapping[str, Any] | None]
"""What a sheet of that kind says today; None where there is no such sheet of this thing."""


def mark(kind: str, facts: Mapping[str, Any]) -> str:
    """The kind and the digest of what a sheet says. Raises Refusal naming an empty place."""
    filled = places.fill(registry.paper_kind(kind), facts)
    text = json.dumps(filled, ensure_ascii=False, sort_keys=True)
    return f"{kind}.{hashlib.sha256(text.encode()).hexdigest()[:DIGITS]}"


def address(path: str, kind: str, facts: Mapping[str, Any]) -> str:
    """The page of a sheet, with the mark of what the sheet says."""
    joint = "&" if "?" in path else "?"
    return path + joint + urlencode({ASKED: mark(kind, facts)})


def is_out_of_date(asked: Mapping[str, str], compose: Compose) -> bool:
    """Whether a page was opened from a print that says something else than holds today.

    ``asked`` is the query of the page's address; without a mark, or with one that no sheet of
    this page bears, nothing is said of any print.
    """
    printed = asked.get(ASKED, "")
    kind = printed.rpartition(".")[0]
    if not registry.has_paper(kind):
        return False
    facts = compose(kind)
    return facts is not None and mark(kind, facts) != printed
