"""The flow chart of an item (工作流程图): what it is, where its boxes stand, and its formats."""

from collections.abc import Callable, Mapping

from . import bpmn, svg
from .building import flow_of
from .chart import FlowChart

__all__ = ["FORMATS", "FlowChart", "flow_of"]

FORMATS: Mapping[str, tuple[str, Callable[[FlowChart], str]]] = {
    "svg": ("image/svg+xml", svg.in_lanes),
    "bpmn": ("application/xml", bpmn.document),
}
"""By the ending of the file: its media type, and what draws it."""
