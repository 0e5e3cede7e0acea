"""Two editions side by side."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from bianmin.catalogue.comparison import ROW_NAMES, UNSAID, Difference, differences, measure
from bianmin.catalogue.models import Edition

from ..officers import Officer, at_the_desk, page
from . import labels, reading
from .parts import ENCLOSURES, PARTS, Part, part_of


@dataclass(frozen=True, slots=True)
class Line:
    """A difference in words. ``row`` names the row it stands in."""

    part: Part
    label: str
    row: str
    kind: str
    before: str
    after: str


@at_the_desk
def compare(request: HttpRequest, officer: Officer, before: int, after: int) -> HttpResponse:
    """Field by field; only editions of one item can be compared."""
    editions = Edition.objects.select_related("item").defer("grams")
    one = get_object_or_404(editions, pk=before)
    other = get_object_or_404(editions, pk=after, item=one.item)
    lines = [line(found) for found in differences(one.content, other.content)]
    context: dict[str, Any] = {
        "before": one,
        "after": other,
        "lines": sorted(lines, key=lambda told: (*PARTS, ENCLOSURES).index(told.part)),
        "measures": (measure(one.content), measure(other.content)),
    }
    return page(request, officer, "catalogue/compare", context)


def line(found: Difference) -> Line:
    """A difference as people read it."""
    path = ".".join(found.path)
    return Line(
        part_of(found.path[0]),
        str(labels.label(path)),
        found.row,
        found.kind,
        _told(path, found.before),
        _told(path, found.after),
    )


def _told(path: str, value: Any) -> str:
    if value in UNSAID:
        return ""
    if path in ROW_NAMES and isinstance(value, dict):
        named = (reading.in_words(f"{path}.{n}", None, v) for n, v in value.items() if n != "seq")
        return "；".join(each for each in named if each and each != "None")
    return reading.in_words(path, None, value)
