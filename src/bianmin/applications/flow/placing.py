"""Where everything stands: in lanes side by side, or one below the other for a phone. Pure.

Each row holds one node of the main way and perhaps, on the applicant's side, the node aside to
which it leads; so level lines meet no box, and upright ones run between the rows or at the edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from . import lettering
from .chart import Edge, FlowChart, Node, NodeKind
from .picture import DETAIL, LABEL, LEADING, Band, Box, Line, Picture, Wire

PAD = 8
TIP = 12
"""How far the sides of a question's box come to a point."""
STUB = 14
"""From the level part of a line down to the arrow's head."""


@dataclass(frozen=True, slots=True)
class Row:
    """A node of the main way, and the node aside of it."""

    main: Node
    aside: Node | None = None


def rows(chart: FlowChart) -> list[Row]:
    found: list[Row] = []
    for node in chart.nodes:
        if node.aside:
            found[-1] = Row(found[-1].main, node)
        else:
            found.append(Row(node))
    return found


def into(chart: FlowChart, node: Node) -> Edge:
    """The edge of the main way that leads to a node; one without label where none does."""
    main = {row.main.key for row in rows(chart)}
    leading = (edge for edge in chart.edges if edge.target == node.key and edge.source in main)
    return next(leading, Edge("", node.key))


def boxed(node: Node, texts: Sequence[str], x: float, y: float, width: float) -> Box:
    """A box as high as its lines need: the first text in larger letters."""
    tip = TIP if node.kind is NodeKind.QUESTION else 0
    room = width - 2 * (PAD + tip)
    sized = [(text, DETAIL if at else LABEL) for at, text in enumerate(texts)]
    placed, bottom = [], y + PAD
    for text, size in sized:
        for line in lettering.lines(text, room / size):
            bottom += size * LEADING
            placed.append(Line(line, x + width / 2, bottom - size * 0.4, size))
    return Box(node, x, y, width, bottom + PAD - y, tuple(placed))


def beside(label: str, x: float, y: float, room: float, anchor: str = "start") -> tuple[Line, ...]:
    """The words of an edge, the last of their lines at ``y``."""
    told = lettering.lines(label, room / DETAIL) if label else ()
    above = range(len(told) - 1, -1, -1)
    height = DETAIL * LEADING
    return tuple(
        Line(text, x, y - up * height, DETAIL, anchor) for text, up in zip(told, above, strict=True)
    )


class Lanes:
    """Lanes side by side, the applicant's first; downwards in time."""

    LANE, BOX, HEAD, GAP = 164, 146, 34, 20

    def __init__(self, chart: FlowChart) -> None:
        self.chart = chart
        self.boxes: dict[str, Box] = {}
        self.turns: dict[str, float] = {}

    def placed(self) -> Picture:
        bottom = float(self.HEAD)
        for row in rows(self.chart):
            bottom = self._row(row, bottom)
        bands = tuple(
            Band(lane.name, at * self.LANE, self.LANE) for at, lane in enumerate(self.chart.lanes)
        )
        return Picture(
            width=len(bands) * self.LANE,
            height=bottom + self.GAP,
            bands=bands,
            boxes=tuple(self.boxes.values()),
            wires=tuple(self._wire(edge) for edge in self.chart.edges),
        )

    def _row(self, row: Row, above: float) -> float:
        """Place a row below ``above``, leaving room for the words of its edge; its lower edge."""
        label = into(self.chart, row.main).label
        told = beside(label, 0, 0, self.BOX)
        top = above + self.GAP + STUB + len(told) * DETAIL * LEADING
        self.turns[row.main.key] = top - STUB
        nodes = [node for node in (row.main, row.aside) if node]
        drafts = [self._box(node, top) for node in nodes]
        height = max(box.height for box in drafts)
        for node, box in zip(nodes, drafts, strict=True):
            self.boxes[node.key] = self._box(node, top + (height - box.height) / 2)
        return top + height

    def _box(self, node: Node, top: float) -> Box:
        at = [lane.number for lane in self.chart.lanes].index(node.lane)
        left = at * self.LANE + (self.LANE - self.BOX) / 2
        return boxed(node, (node.label, *node.details), left, top, self.BOX)

    def _wire(self, edge: Edge) -> Wire:
        source, target = self.boxes[edge.source], self.boxes[edge.target]
        if target.node.aside:
            return self._away(edge, source, target)
        return self._back(edge, source, target) if source.node.aside else self._on(edge)

    def _on(self, edge: Edge) -> Wire:
        source, target = self.boxes[edge.source], self.boxes[edge.target]
        (x, _), (to, _), turn = source.middle, target.middle, self.turns[edge.target]
        if x == to:
            words = beside(edge.label, x + PAD, turn, self.LANE / 2 - PAD)
            return Wire(edge, ((x, source.bottom), (to, target.y)), words)
        words = beside(edge.label, (x + to) / 2, turn - 5, self.BOX, "middle")
        bend = ((x, source.bottom), (x, turn), (to, turn), (to, target.y))
        return Wire(edge, bend, words)

    def _away(self, edge: Edge, source: Box, target: Box) -> Wire:
        y = source.middle[1]
        words = beside(edge.label, source.x - 3, y - 5, self.LANE, "end")
        return Wire(edge, ((source.x, y), (target.right, y)), words)

    def _back(self, edge: Edge, source: Box, target: Box) -> Wire:
        """From what she supplies, along the edge of her lane, back to where it is asked for."""
        edge_x, y, to = source.x / 2, source.middle[1], target.middle[1]
        words = beside(edge.label, edge_x + PAD, to - 5, self.LANE)
        return Wire(edge, ((source.x, y), (edge_x, y), (edge_x, to), (target.x, to)), words)


class Column:
    """Everything one below the other, as wide as a phone; what is aside is set in."""

    WIDTH, BOX, INDENT, LINE, GAP = 328, 304, 56, 28, 24

    def __init__(self, chart: FlowChart) -> None:
        self.chart = chart
        self.boxes: dict[str, Box] = {}

    def placed(self) -> Picture:
        bottom = 0.0
        for node in self.chart.nodes:
            bottom = self._node(node, bottom)
        wires = tuple(self._wire(edge) for edge in self.chart.edges)
        return Picture(self.WIDTH, bottom + 2, (), tuple(self.boxes.values()), wires)

    def _node(self, node: Node, above: float) -> float:
        label = "" if node.aside else into(self.chart, node).label
        told = beside(label, 0, 0, self.BOX - 2 * self.LINE)
        top = above + (self.GAP + len(told[1:]) * DETAIL * LEADING if above else 2)
        left = self.INDENT if node.aside else 2
        box = boxed(node, self._texts(node), left, top, self.BOX - left)
        self.boxes[node.key] = box
        return box.bottom

    def _texts(self, node: Node) -> tuple[str, ...]:
        """The lane's name stands in the box, as there is no column to say it."""
        lane = self.chart.lane(node.lane).name
        who = f"{lane}：{node.who}" if node.who else lane
        told = () if node.kind is NodeKind.QUESTION or node.lane == 0 else (who,)
        return (node.label, *told, *filter(None, (node.limit, node.pause)))

    def _wire(self, edge: Edge) -> Wire:
        source, target = self.boxes[edge.source], self.boxes[edge.target]
        if target.node.aside:
            x = target.middle[0]
            words = beside(edge.label, x + PAD, target.y - PAD, self.BOX)
            return Wire(edge, ((x, source.bottom), (x, target.y)), words)
        if source.node.aside:
            return self._back(edge, source, target)
        words = beside(edge.label, self.LINE + PAD, target.y - PAD, self.BOX - 2 * self.LINE)
        return Wire(edge, ((self.LINE, source.bottom), (self.LINE, target.y)), words)

    def _back(self, edge: Edge, source: Box, target: Box) -> Wire:
        x, y, to = (self.BOX + self.WIDTH) / 2, source.middle[1], target.middle[1]
        words = beside(edge.label, self.BOX, source.y - PAD, self.BOX / 2, "end")
        return Wire(edge, ((source.right, y), (x, y), (x, to), (target.right, to)), words)


def in_lanes(chart: FlowChart) -> Picture:
    return Lanes(chart).placed()


def in_a_column(chart: FlowChart) -> Picture:
    return Column(chart).placed()
