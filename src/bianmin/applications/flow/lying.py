"""Where everything stands in a chart whose lanes lie and whose time goes to the right. Pure.

Shapes have the sizes that viewers of BPMN give them; a column holds one node of the main way and
perhaps, in the applicant's lane, the node aside to which it leads.
"""

from dataclasses import dataclass

from .chart import APPLICANT, Edge, FlowChart, Lane, Node, NodeKind
from .placing import rows

BANNER = 30
"""The strip on the left in which a pool or lane has its name."""
COLUMN, LANE = 210, 210
SIZES = {
    NodeKind.START: (36, 36),
    NodeKind.TASK: (130, 80),
    NodeKind.QUESTION: (50, 50),
    NodeKind.CLOSE: (36, 36),
}
NOTE = (130, 46)
WORDS = (110, 28)
"""Two lines of what stands beside a shape or a line."""
NEAR, NOTE_BELOW = 4, 14
RETURN = 18
"""From a lane's upper border to the line that leads back in it."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    x: float
    y: float
    width: float
    height: float


class Layout:
    """The rectangles of a chart's pool, lanes, nodes and notes, and the points of its edges."""

    def __init__(self, chart: FlowChart) -> None:
        found = rows(chart)
        both = [(row.main, at) for at, row in enumerate(found)]
        both += [(row.aside, at) for at, row in enumerate(found) if row.aside]
        self._columns = {node.key: at for node, at in both}
        self._nodes = {node.key: node for node, _at in both}
        self._lanes = {lane.number: at for at, lane in enumerate(chart.lanes)}

    def pool(self) -> Rectangle:
        wide = (max(self._columns.values()) + 1) * COLUMN
        return Rectangle(0, 0, wide + 2 * BANNER, len(self._lanes) * LANE)

    def lane(self, lane: Lane) -> Rectangle:
        pool = self.pool()
        return Rectangle(BANNER, self._lanes[lane.number] * LANE, pool.width - BANNER, LANE)

    def node(self, node: Node) -> Rectangle:
        (x, y), (width, height) = self._middle(node), SIZES[node.kind]
        return Rectangle(x - width / 2, y - height / 2, width, height)

    def label(self, node: Node) -> Rectangle | None:
        """Where the words of what has no room for them stand: where no line comes in."""
        if node.kind is NodeKind.TASK:
            return None
        at, (width, height) = self.node(node), (NOTE[0], WORDS[1])
        y = at.y - NEAR - height if node.aside else at.y + at.height + NEAR
        return Rectangle(at.x + at.width / 2 - width / 2, y, width, height)

    def note(self, node: Node) -> Rectangle:
        """Below the node, and below its words where they stand outside."""
        at, words = self.node(node), self.label(node)
        below = words.y + words.height if words else at.y + at.height
        return Rectangle(at.x + at.width / 2 - NOTE[0] / 2, below + NOTE_BELOW, *NOTE)

    def to_note(self, node: Node) -> tuple[tuple[float, float], ...]:
        x, note, at = self._middle(node)[0], self.note(node), self.node(node)
        return ((x, at.y + at.height), (x, note.y))

    def edge(self, edge: Edge) -> tuple[tuple[float, float], ...]:
        source, target = self._nodes[edge.source], self._nodes[edge.target]
        begin, end = self.node(source), self.node(target)
        (x, y), (to_x, to_y) = self._middle(source), self._middle(target)
        if target.aside:
            return ((x, begin.y), (to_x, end.y + end.height))
        if source.aside:
            back = self._lanes[APPLICANT] * LANE + RETURN
            return ((x, begin.y), (x, back), (to_x, back), (to_x, end.y))
        if y == to_y:
            return ((begin.x + begin.width, y), (end.x, y))
        turn = to_x - COLUMN / 2
        return ((begin.x + begin.width, y), (turn, y), (turn, to_y), (end.x, to_y))

    def words(self, edge: Edge) -> Rectangle:
        """Where the words of an edge stand: beside the place where it turns to another lane."""
        points, (width, height) = self.edge(edge), WORDS
        (x, y), (to_x, to_y) = points[:2] if len(points) == 2 else points[1:3]
        if y == to_y:
            above = y + NEAR if len(points) > 2 else y - NEAR - height / 2
            return Rectangle((x + to_x - width) / 2, above, width, height / 2)
        if self._nodes[edge.target].aside:
            return Rectangle(x + NEAR, y - NEAR - height, 2 * height, height / 2)
        border = (max(y, to_y) // LANE) * LANE + NEAR
        left = x + NEAR if to_y > y else x - NEAR - width
        return Rectangle(left, border, width, height)

    def _middle(self, node: Node) -> tuple[float, float]:
        x = 2 * BANNER + self._columns[node.key] * COLUMN + COLUMN / 2
        return x, self._lanes[node.lane] * LANE + LANE / 2 - RETURN
