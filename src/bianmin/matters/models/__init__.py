"""The six tables of the engine. Only ``matters.store`` writes them."""

from .clock import Clock
from .entry import Entry
from .matter import Matter, NumberSeries
from .stamp import Stamp
from .stay import Stay
from .terms import Terms

__all__ = ["Clock", "Entry", "Matter", "NumberSeries", "Stamp", "Stay", "Terms"]
