"""Sheets for everybody (明白纸, 一次性告知单 for an enquiry): typeset as they are, never kept."""

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from django.conf import settings

from bianmin.law.zone import start_of

from . import fonts, places, prints, registry, wordings
from .places import spoken_day
from .rendering import qr_code
from .titles import title_of
from .typesetting import typeset, without

KEPT_SHEETS = 128
"""PDFs a process keeps at hand: some eight megabytes."""


def sheet(
    *,
    kind: str,
    facts: Mapping[str, Any],
    addressee: str,
    scan_path: str,
    day: date,
    marked: bool = False,
) -> bytes:
    """The PDF of an unnumbered paper that concerns nobody in particular, as it reads on ``day``.

    Nothing is stored; the same values give the same bytes. ``facts`` hold the letterhead's places
    too; ``scan_path`` is the page to which the QR code leads, ``marked`` with what is printed
    where that page tells an old print from a new one (``prints``). Raises Refusal naming an empty
    place.
    """
    declared = registry.paper_kind(kind)
    if marked:
        scan_path = prints.address(scan_path, kind, facts, day)
    filled = places.fill(declared, facts)
    own = _own_places(title_of(kind, day), addressee, scan_path, day)
    own["unprintable"] = fonts.unprintable([addressee, filled])
    filled, own = without([filled, own], own["unprintable"])
    return _typeset(wordings.text(declared), _text(filled), _text(own), day)


def _own_places(title: str, addressee: str, scan_path: str, day: date) -> dict[str, Any]:
    """As ``rendering.own_places``, without what only an issued paper has."""
    address = f"{settings.PUBLIC_ADDRESS}/{scan_path}"
    return {
        "title": title,
        "number": "",
        "addressee": addressee,
        "issued_on": spoken_day(day).partition("（")[0],
        "code": "",
        "replaces": "",
        "scan_address": address,
        "qr": qr_code(address),
        "training": "",
    }


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=KEPT_SHEETS)
def _typeset(wording: str, facts: str, own: str, day: date) -> bytes:
    return typeset(wording, facts=json.loads(facts), paper=json.loads(own), at=start_of(day))
