"""The addresses of an item's sheets, and the names of their files."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications import public_sheets, sheets
from bianmin.applications.public_sheets import PLACE
from bianmin.catalogue.guides import Guide
from bianmin.look.cards import PrintCard
from bianmin.notices import prints, registry

from . import present
from .prints import card_of, place_of

KINDS = {
    "plain-sheet": sheets.PLAIN_SHEET,
    "one-time-notice": sheets.ONE_TIME,
    "guide": public_sheets.GUIDE,
    "flow-chart": public_sheets.FLOW_CHART,
}
"""What the address says, and the kind of sheet."""


def address(code: str, kind: str, place: str) -> str:
    """Where a sheet is had, for any reader or for somebody from a place."""
    said = next(word for word, known in KINDS.items() if known == kind)
    page = reverse("portal:sheet", args=[code, said])
    return f"{page}?{urlencode({PLACE: place})}" if place else page


def scanned(request: HttpRequest, guide: Guide) -> PrintCard | None:
    """The sheet whose code was scanned, held against the item as it stands today."""
    place, day = place_of(request), present.today()

    def composed(kind: str) -> Mapping[str, Any] | None:
        known = kind in KINDS.values()
        return public_sheets.facts(kind, guide, place=place, day=day) if known else None

    found = prints.compared(request.GET.dict(), composed)
    if found is None:
        return None
    kind = registry.paper_kind(found.printed.kind)
    label = gettext("The new %(sheet)s (PDF)") % {"sheet": kind.title}
    return card_of(found, url=address(guide.content.code, kind.key, place), label=label)
