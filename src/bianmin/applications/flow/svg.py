"""A picture as SVG: readable by itself, and in a page that gives it colours (``.flow``).

Presentation attributes only, no style: the pages' content security policy allows none.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as etree

from . import placing, told
from .chart import FlowChart, NodeKind
from .picture import LABEL, Band, Box, Line, Picture, Wire

NAMESPACE = "http://www.w3.org/2000/svg"
FONTS = "system-ui, 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
INK, PAPER, FAINT = "#1a1a1a", "#ffffff", "#8a8a8a"
HEAD = 5
"""Half the width of an arrow's head."""


def in_lanes(chart: FlowChart, name: str = "flow") -> str:
    """The chart in lanes; ``name`` makes its ids its own within a page."""
    return drawn(chart, placing.in_lanes(chart), name)


def in_a_column(chart: FlowChart, name: str = "flow-narrow") -> str:
    """The chart for a phone."""
    return drawn(chart, placing.in_a_column(chart), name)


def drawn(chart: FlowChart, picture: Picture, name: str) -> str:
    box = f"0 0 {picture.width:g} {picture.height:g}"
    root = etree.Element(
        "svg",
        {
            "xmlns": NAMESPACE,
            "viewBox": box,
            "width": f"{picture.width:g}",
            "height": f"{picture.height:g}",
            "role": "img",
            "aria-labelledby": f"{name}-title {name}-desc",
            "font-family": FONTS,
            "fill": INK,
        },
    )
    etree.SubElement(root, "title", id=f"{name}-title").text = chart.title
    etree.SubElement(root, "desc", id=f"{name}-desc").text = "\n".join(
        (*told.sentences(chart), *chart.notes)
    )
    for part in _parts(picture):
        root.append(part)
    return etree.tostring(root, encoding="unicode")


def _parts(picture: Picture) -> Iterator[etree.Element]:
    size = {"width": f"{picture.width:g}", "height": f"{picture.height:g}"}
    yield etree.Element("rect", {"class": "ground", "fill": PAPER, **size})
    for band in picture.bands:
        yield from _band(band, picture.height)
    for wire in picture.wires:
        yield from _wire(wire)
    for box in picture.boxes:
        yield _outline(box)
        yield from map(_text, box.lines)


def _band(band: Band, height: float) -> Iterator[etree.Element]:
    if band.x:
        line = {"x1": f"{band.x:g}", "x2": f"{band.x:g}", "y1": "0", "y2": f"{height:g}"}
        yield etree.Element("line", {"class": "lane", "stroke": FAINT, **line})
    yield _text(Line(band.name, band.x + band.width / 2, LABEL * 1.5, LABEL))


def _wire(wire: Wire) -> Iterator[etree.Element]:
    points = " ".join(f"{x:g},{y:g}" for x, y in wire.points)
    told = {"class": "wire", "points": points, "fill": "none", "stroke": INK}
    yield etree.Element("polyline", told)
    yield etree.Element("polygon", {"class": "head", "points": _head(wire)})
    yield from map(_text, wire.lines)


def _head(wire: Wire) -> str:
    """The arrow's head: its tip at the end, against the last part's direction."""
    (before, above), (x, y) = wire.points[-2:]
    if before == x:
        back = y - 2 * HEAD if above < y else y + 2 * HEAD
        corners = ((x - HEAD, back), (x + HEAD, back))
    else:
        back = x - 2 * HEAD if before < x else x + 2 * HEAD
        corners = ((back, y - HEAD), (back, y + HEAD))
    return " ".join(f"{a:g},{b:g}" for a, b in ((x, y), *corners))


def _outline(box: Box) -> etree.Element:
    told = {"class": f"node {box.node.kind}", "fill": PAPER, "stroke": INK}
    if box.node.kind is NodeKind.QUESTION:
        return etree.Element("polygon", {**told, "points": _pointed(box)})
    round_ = box.node.kind in (NodeKind.START, NodeKind.CLOSE)
    size = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    said = {name: f"{value:g}" for name, value in size.items()}
    return etree.Element("rect", {**told, **said, "rx": "16" if round_ else "3"})


def _pointed(box: Box) -> str:
    tip, y = placing.TIP, box.middle[1]
    upper = ((box.x + tip, box.y), (box.right - tip, box.y), (box.right, y))
    lower = ((box.right - tip, box.bottom), (box.x + tip, box.bottom), (box.x, y))
    return " ".join(f"{a:g},{b:g}" for a, b in (*upper, *lower))


def _text(line: Line) -> etree.Element:
    place = {"x": f"{line.x:g}", "y": f"{line.y:g}", "font-size": str(line.size)}
    element = etree.Element("text", {"text-anchor": line.anchor, **place})
    element.text = line.text
    return element
