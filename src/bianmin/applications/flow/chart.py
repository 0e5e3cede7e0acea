"""A flow chart as a thing of the domain: who does what, where, how long, what pauses. Pure."""

from dataclasses import dataclass
from enum import StrEnum

APPLICANT = 0
"""The lane of the applicant; the others are numbered as the tiers."""


class NodeKind(StrEnum):
    """``question``: the way parts; ``close``: the matter ends."""

    START = "start"
    TASK = "task"
    QUESTION = "question"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Lane:
    """A column of the chart: the applicant, or a tier."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Node:
    """Something done, asked, or ended.

    ``limit`` is how long it takes or by when it is answered, ``pause`` what of it does not count,
    in words. ``aside``: beside the main way, where only some matters come.
    """

    key: str
    kind: NodeKind
    lane: int
    label: str
    who: str = ""
    limit: str = ""
    pause: str = ""
    aside: bool = False

    @property
    def details(self) -> tuple[str, ...]:
        """What stands under the label, what is empty left out."""
        return tuple(filter(None, (self.who, self.limit, self.pause)))


@dataclass(frozen=True, slots=True)
class Edge:
    """The way from one node to another; ``label`` says in which case, or how it is carried."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class FlowChart:
    """The chart of an item as received at one tier.

    ``nodes`` stand in the order of the way, each aside after the question that leads to it;
    ``notes`` are the limits of the whole, and what lengthens or pauses them.
    """

    code: str
    title: str
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    notes: tuple[str, ...]

    def node(self, key: str) -> Node:
        return next(node for node in self.nodes if node.key == key)

    def lane(self, number: int) -> Lane:
        return next(lane for lane in self.lanes if lane.number == number)
