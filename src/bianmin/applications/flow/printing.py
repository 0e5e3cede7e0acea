"""A picture on pages of paper: broken between two rows, as values that a template draws. Pure."""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from .picture import Box, Line, Picture, Wire

HEAD = 34.0
"""Room on every page for the names of the lanes."""


def pages(picture: Picture, *, ratio: float) -> list[str]:
    """A page each, as JSON; ``ratio`` is how much higher a page is than wide.

    Lengths are those of the picture, counted on each page from its own upper edge.
    """
    tries = [max(picture.width, LEAST) * smaller for smaller in SMALLER]
    cut = [(_cuts(picture, scale * ratio - HEAD), scale) for scale in tries]
    cuts, scale = min(cut, key=lambda found: len(found[0]))
    parts = pairwise(cuts)
    return [json.dumps(_page(picture, *part, scale), ensure_ascii=False) for part in parts]


LEAST = 700.0
"""A picture is not drawn larger than one so wide: letters would be those of a poster."""
SMALLER = (1.0, 1.1, 1.2)
"""A chart is drawn so much smaller where it then needs a page less."""


def _cuts(picture: Picture, tall: float) -> list[float]:
    """Where pages begin and end: as late as fits, never through a box."""
    boxes = sorted(picture.boxes, key=lambda box: box.y)
    ends = [after.y - CLEAR for _before, after in pairwise(_rows(boxes))]
    found, begin = [HEAD], HEAD
    for here, after in pairwise([*ends, picture.height]):
        if after - begin > tall and here > begin:
            found.append(here)
            begin = here
    return [*found, picture.height]


CLEAR = 33.0
"""Above a box: the arrow that comes down to it, with its words."""


def _rows(boxes: Sequence[Box]) -> Iterator[Box]:
    """The first box of each row, from above."""
    bottom = -1.0
    for box in boxes:
        if box.y >= bottom:
            yield box
        bottom = max(bottom, box.bottom)


def _page(picture: Picture, begin: float, end: float, scale: float) -> dict[str, Any]:
    up = begin - HEAD
    boxes = [box for box in picture.boxes if begin <= box.y < end]
    return {
        "width": picture.width,
        "scale": scale,
        "height": end - up,
        "bands": [{"name": b.name, "x": b.x, "width": b.width} for b in picture.bands],
        "boxes": [_box(box, up) for box in boxes],
        "wires": [drawn for wire in picture.wires if (drawn := _wire(wire, begin, end))],
    }


def _box(box: Box, up: float) -> dict[str, Any]:
    return {
        "kind": str(box.node.kind),
        "x": box.x,
        "y": box.y - up,
        "width": box.width,
        "height": box.height,
        "lines": [_line(line, up) for line in box.lines],
    }


def _line(line: Line, up: float) -> dict[str, Any]:
    return {
        "text": line.text,
        "x": line.x,
        "y": line.y - up,
        "size": line.size,
        "anchor": line.anchor,
    }


def _wire(wire: Wire, begin: float, end: float) -> dict[str, Any] | None:
    """The parts of a wire that lie on the page; its head where it ends there."""
    up = begin - HEAD
    parts = [_clipped(part, begin, end) for part in pairwise(wire.points)]
    lines = [_line(line, up) for line in wire.lines if begin <= line.y < end]
    shown = [[[x, y - up] for x, y in part] for part in parts if part]
    if not shown:
        return None
    ends_here = begin <= wire.points[-1][1] < end
    return {"parts": shown, "head": shown[-1] if ends_here else [], "lines": lines}


def _clipped(
    part: tuple[tuple[float, float], tuple[float, float]], begin: float, end: float
) -> list[tuple[float, float]]:
    (x, y), (to_x, to_y) = part
    if max(y, to_y) < begin or min(y, to_y) >= end:
        return []
    return [(x, min(max(y, begin), end)), (to_x, min(max(to_y, begin), end))]
