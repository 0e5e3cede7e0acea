"""The flow chart of an item."""

from bianmin.applications.flow import chart

from .parts import Shape


class FlowLane(Shape):
    """The applicant (0), or a tier by its number; 4 is above the county."""

    number: int
    name: str


class FlowNode(Shape):
    """``kind``: start, task, question or close; ``aside``: where only some matters come."""

    key: str
    kind: str
    lane: int
    label: str
    who: str
    limit: str
    pause: str
    aside: bool


class FlowEdge(Shape):
    """The way from a node to another; ``label``: in which case, or how it is carried."""

    source: str
    target: str
    label: str


class FlowChart(Shape):
    """An item's way as received at its nearest tier; ``notes``: the limits of the whole."""

    code: str
    title: str
    lanes: list[FlowLane]
    nodes: list[FlowNode]
    edges: list[FlowEdge]
    notes: list[str]

    @classmethod
    def of(cls, drawn: chart.FlowChart) -> "FlowChart":
        return cls(
            code=drawn.code,
            title=drawn.title,
            lanes=[FlowLane(number=lane.number, name=lane.name) for lane in drawn.lanes],
            nodes=[_node(node) for node in drawn.nodes],
            edges=[FlowEdge(source=e.source, target=e.target, label=e.label) for e in drawn.edges],
            notes=list(drawn.notes),
        )


def _node(node: chart.Node) -> FlowNode:
    return FlowNode(
        key=node.key,
        kind=str(node.kind),
        lane=node.lane,
        label=node.label,
        who=node.who,
        limit=node.limit,
        pause=node.pause,
        aside=node.aside,
    )
