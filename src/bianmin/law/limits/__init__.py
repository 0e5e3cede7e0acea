"""Periods fixed by law (dated rows in the TOML files here), by an item or by a promise."""

from .limit import Extension, Limit, Unit
from .reading import LimitFault, Limits, load, read

__all__ = ["Extension", "Limit", "LimitFault", "Limits", "Unit", "load", "read"]
