"""Sheets for everybody (明白纸, 一次性告知单 for an enquiry): typeset as they are, never kept."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.conf import settings

from bianmin.law.zone import day_of, start_of

from . import fonts, places, prints, registry, wordings
from .kinds import PaperKind
from .pictures import portrait
from .places import spoken_day
from .rendering import coded, qr_code
from .titles import title_of
from .typesetting import SECONDS, typeset, without

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
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """The PDF of an unnumbered paper that concerns nobody in particular, as it reads on ``day``.

    Nothing is stored; the same values give the same bytes. ``facts`` hold the letterhead's places
    too; ``scan_path`` is the page to which the QR code leads, ``marked`` with what is printed
    where that page tells an old print from a new one (``prints``). ``pictures`` are JPEGs by the
    name under which a place of the facts calls them. Raises Refusal naming an empty place.
    """
    declared = registry.paper_kind(kind)
    if marked:
        scan_path = prints.address(scan_path, kind, facts, day)
    filled, own = _filled(declared, facts, addressee, scan_path, day)
    own["pictures"] = {name: portrait(jpeg) for name, jpeg in (pictures or {}).items()}
    return _typeset(wordings.text(declared), _text(filled), _text(own), day)


def anew(
    *,
    kind: str,
    facts: Mapping[str, Any],
    at: datetime,
    addressee: str = "",
    scan_path: str = "",
    seconds: float = SECONDS,
) -> bytes:
    """The PDF of an unnumbered paper about people, set anew each time it is asked for.

    Nothing of it is stored or kept at hand; ``facts`` hold the letterhead's places too; ``seconds``
    is what setting it may take. Raises Refusal naming an empty place.
    """
    declared = registry.paper_kind(kind)
    filled, own = _filled(declared, facts, addressee, scan_path, day_of(at))
    return typeset(wordings.text(declared), facts=filled, paper=own, at=at, seconds=seconds)


def _filled(
    kind: PaperKind, facts: Mapping[str, Any], addressee: str, scan_path: str, day: date
) -> Sequence[dict[str, Any]]:
    """The places and what the frame shows, without characters that no font has."""
    filled = places.fill(kind, facts)
    own = _own_places(title_of(kind.key, day), addressee, scan_path, day)
    own["unprintable"] = fonts.unprintable([addressee, filled])
    own["codes"] = [qr_code(value) for value in coded(kind, filled)]
    return without([filled, own], own["unprintable"])


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
