"""The clock: what follows from a limit, its stamps and the calendar. Everything here is pure."""

from .explanation import Line, Why, explain
from .lights import Light, left_days, light, near_at, next_change
from .reckoning import Reckoning, State, reckon, reckon_hop

__all__ = [
    "Light",
    "Line",
    "Reckoning",
    "State",
    "Why",
    "explain",
    "left_days",
    "light",
    "near_at",
    "next_change",
    "reckon",
    "reckon_hop",
]
