"""What is kept of every kind of matter: what is destroyed, ledgers taken out, papers printed."""

from .destruction import DestructionLine, DestructionList
from .export import Export, ExportState
from .print_batch import PrintBatch

__all__ = ["DestructionLine", "DestructionList", "Export", "ExportState", "PrintBatch"]
