"""Bars and lines as small SVG drawings; their figures always stand beside them in a table."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString, mark_safe

Figure = int | float | Decimal


@dataclass(frozen=True, slots=True)
class Chart:
    """One series. ``kind`` is ``bars`` (to compare) or ``line`` (over time); values are >= 0."""

    title: str
    unit: str
    points: tuple[tuple[str, Figure], ...]
    kind: str = "bars"


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    value: Figure
    drawing: SafeString


def bars(chart: Chart) -> list[Bar]:
    """Each point with its bar; the longest fills the width."""
    top = _top(chart)
    return [Bar(label, value, _bar(float(value) / top * 100)) for label, value in chart.points]


def _bar(share: float) -> SafeString:
    return mark_safe(
        '<svg class="bar" aria-hidden="true">'
        f'<rect width="{share:.1f}%" height="100%" rx="2"/></svg>'
    )


def line(chart: Chart) -> SafeString:
    """The course of the values from left to right, from zero up."""
    top, last = _top(chart), max(len(chart.points) - 1, 1)
    spots = [
        f"{place / last * 300:.1f},{96 - float(value) / top * 88:.1f}"
        for place, (_, value) in enumerate(chart.points)
    ]
    return mark_safe(
        '<svg class="line" viewBox="0 0 300 100" preserveAspectRatio="none" aria-hidden="true">'
        '<path class="zero" d="M0 96H300"/>'
        f'<polyline points="{" ".join(spots)}"/></svg>'
    )


def _top(chart: Chart) -> float:
    return max((float(value) for _, value in chart.points), default=0) or 1.0
