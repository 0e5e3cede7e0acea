"""From an item's compiled route and the procedure to its flow chart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.translation import gettext

from bianmin.catalogue.content import ItemContent
from bianmin.law.limits import Limit
from bianmin.matters.routes import RouteLeg
from bianmin.network import selectors as network
from bianmin.network.tiers import Tier
from bianmin.policy import selectors as policy

from ..agency import STRAIGHT
from ..leg_specs import LegSpec
from ..legs import nodes_to_legs
from ..limits import limits_of, rows_of
from ..procedures import KINDS
from ..terms import counted_from_arrival_at, handover_tier, route_of, way_up
from . import notes, words
from .chart import APPLICANT, Edge, FlowChart, Lane, Node, NodeKind
from .saying import Said

CARRIED = (KINDS.carried_up, KINDS.carried_down)
DECIDE = "decide"


def flow_of(
    content: ItemContent, day: date, *, received: int | None = None, place: str = ""
) -> FlowChart:
    """The chart of an item received at a tier (else the nearest), for somebody from ``place``.

    Raises ``Refusal`` where the item's legs make no route from there.
    """
    tier = min(*content.receive_tiers, Tier.COUNTY) if received is None else received
    legs = route_of(
        content,
        received=tier,
        handed_over=handover_tier(content, tier, day),
        straight=way_up(content, tier, day) == STRAIGHT,
    )
    limits = rows_of(limits_of(content), day)
    said = Said(content, day, place, network.directory(), policy.snapshot())
    drawing = _Drawing(said, limits)
    drawing.draw(_with_specs(legs, nodes_to_legs(content).legs))
    used = sorted({node.lane for node in drawing.nodes})
    return FlowChart(
        code=content.code,
        title=content.name,
        lanes=tuple(Lane(number, words.lane(number, said.directory)) for number in used),
        nodes=tuple(drawing.nodes),
        edges=tuple(drawing.edges),
        notes=tuple(
            notes.notes_of(content, limits, arrives_at=counted_from_arrival_at(content, day))
        ),
    )


@dataclass
class _Drawing:
    """A chart in the making: ``last`` is the last node of the main way, ``way`` the words on
    the edge that goes on from it.
    """

    said: Said
    limits: Mapping[str, Limit]
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    last: str = ""
    way: str = ""

    def draw(self, legs: Iterator[tuple[RouteLeg, LegSpec | None]]) -> None:
        self._go_on(_node(NodeKind.START, APPLICANT, gettext("Apply")))
        for leg, spec in legs:
            if leg.kind in CARRIED:
                self._carry(leg)
            else:
                self._hear_others(leg)
                self._task(leg, spec)
            if leg.kind == KINDS.accept:
                self._ask_acceptance()
            if leg.kind == DECIDE:
                self._ask_decision()
        self._go_on(_node(NodeKind.CLOSE, APPLICANT, gettext("The result is with you; closed")))

    def _carry(self, leg: RouteLeg) -> None:
        """On the edge from whoever has it; a tier that only passes it on gets a box."""
        if self._at(self.last).lane != leg.tier:
            passing = _node(NodeKind.TASK, leg.tier, gettext("Pass on"))
            self._go_on(replace(passing, who=self.said.body(leg.tier)))
        self.way = gettext("; ").join(filter(None, (self.way, self.said.carried(leg))))

    def _task(self, leg: RouteLeg, spec: LegSpec | None) -> None:
        lane = Tier.UPPER if leg.kind == KINDS.outside else leg.tier
        task = _node(NodeKind.TASK, lane, words.label_of(leg))
        who, limit = self.said.who(leg, spec), self.said.limit(leg)
        self._go_on(replace(task, who=who, limit=limit, pause=notes.pause_of(leg, spec)))

    def _hear_others(self, leg: RouteLeg) -> None:
        """Who is asked by the lead window before it decides; the citizen goes nowhere."""
        others = self.said.content.joint_departments
        if leg.kind == DECIDE and others:
            names = "、".join(row.department for row in others)
            asked = _node(NodeKind.TASK, leg.tier, gettext("Hear the other departments"))
            self._go_on(replace(asked, who=names))

    def _ask_acceptance(self) -> None:
        """What must be answered of every application, in the order of 行政许可法 32(1)."""
        accepting = self._at(self.last)
        self._ask(accepting.lane, gettext("May this body take it?"))
        self._aside(NodeKind.CLOSE, gettext("Not accepted: in writing, with reasons and remedies"))
        answer = {"period": words.period(self.limits["acceptance"])}
        limit = gettext("answered within %(period)s") % answer
        self._ask(accepting.lane, gettext("Complete and in the right form?"), limit)
        supply = gettext("Supply what was asked for: once, all of it, in writing")
        self._return(self._aside(NodeKind.TASK, supply), accepting.key)

    def _ask_decision(self) -> None:
        self._ask(self._at(self.last).lane, gettext("Conditions met?"))
        self._aside(NodeKind.CLOSE, gettext("Refused: in writing, with reasons and remedies"))

    def _ask(self, lane: int, label: str, limit: str = "") -> None:
        self._go_on(replace(_node(NodeKind.QUESTION, lane, label), limit=limit))
        self.way = gettext("yes")

    def _go_on(self, node: Node) -> None:
        key = self._add(node)
        if self.last:
            self.edges.append(Edge(self.last, key, self.way))
        self.last, self.way = key, ""

    def _aside(self, kind: NodeKind, label: str) -> str:
        """Where the question just asked leads if the answer is no: to the applicant."""
        key = self._add(replace(_node(kind, APPLICANT, label), aside=True))
        self.edges.append(Edge(self.last, key, gettext("no")))
        return key

    def _return(self, source: str, target: str) -> None:
        self.edges.append(Edge(source, target, gettext("supplied")))

    def _add(self, node: Node) -> str:
        self.nodes.append(replace(node, key=f"n{len(self.nodes) + 1}"))
        return self.nodes[-1].key

    def _at(self, key: str) -> Node:
        return self.nodes[int(key[1:]) - 1]


def _node(kind: NodeKind, lane: int, label: str) -> Node:
    return Node("", kind, int(lane), label)


def _with_specs(
    legs: Sequence[RouteLeg], specs: Sequence[LegSpec]
) -> Iterator[tuple[RouteLeg, LegSpec | None]]:
    """Each leg with what the item says of it; None for those the compiler inserted."""
    ahead = list(specs)
    for leg in legs:
        at = next((place for place, spec in enumerate(ahead) if _is_of(leg, spec)), None)
        yield leg, None if at is None else ahead[at]
        if at is not None:
            del ahead[: at + 1]


def _is_of(leg: RouteLeg, spec: LegSpec) -> bool:
    kind = KINDS.outside if spec.tier > Tier.COUNTY else spec.kind
    return (leg.kind, leg.label) == (kind, spec.label)
