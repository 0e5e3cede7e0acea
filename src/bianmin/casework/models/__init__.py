"""What is kept of every kind of matter: lists of what is destroyed, ledgers taken out."""

from .destruction import DestructionLine, DestructionList
from .export import Export, ExportState

__all__ = ["DestructionLine", "DestructionList", "Export", "ExportState"]
