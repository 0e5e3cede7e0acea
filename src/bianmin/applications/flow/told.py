"""A chart in words, for whoever cannot see it: every node, and where each way from it leads."""

from collections.abc import Iterator

from django.utils.translation import gettext, pgettext

from .chart import FlowChart, Node


def sentences(chart: FlowChart) -> Iterator[str]:
    """A sentence for each node, numbered as they stand."""
    numbers = {node.key: at for at, node in enumerate(chart.nodes, start=1)}
    for node in chart.nodes:
        yield f"{numbers[node.key]}. {_node(chart, node)}{_ways(chart, node, numbers)}"


def _node(chart: FlowChart, node: Node) -> str:
    lane = chart.lane(node.lane).name
    return pgettext("flow chart", ", ").join((f"{lane}：{node.label}", *node.details))


def _ways(chart: FlowChart, node: Node, numbers: dict[str, int]) -> str:
    """Only where it is not simply the next one."""
    then, leading = gettext("then"), [edge for edge in chart.edges if edge.source == node.key]
    told = [
        f"{edge.label or then} → {numbers[edge.target]}"
        for edge in leading
        if edge.label or numbers[edge.target] != numbers[node.key] + 1
    ]
    joined = pgettext("flow chart", ", ").join(told)
    return f"（{joined}）" if told else ""
