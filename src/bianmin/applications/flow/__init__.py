"""The flow chart of an item (工作流程图): what it is, where its boxes stand, and its formats."""

from .building import flow_of
from .chart import FlowChart

__all__ = ["FlowChart", "flow_of"]
