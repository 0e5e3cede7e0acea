"""Periods fixed by law (dated rows in the TOML files here), by an item or by a promise."""

from .kinds import Confidence, Unit, Way
from .limit import Extension, Limit
from .reading import LimitFault, Limits, load, read

__all__ = [
    "Confidence",
    "Extension",
    "Limit",
    "LimitFault",
    "Limits",
    "Unit",
    "Way",
    "load",
    "read",
]
