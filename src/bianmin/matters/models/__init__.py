"""The six tables of the engine. Only ``matters.store`` writes them.

A step's rows are inserted from the very row of the matter that the same statement writes, so
clocks, stamps and entries carry no foreign key: it would check, row by row, what cannot fail.
Besides them, the limits that clocks run by (``PinnedLimit``) and what the calendar moved (``Move``,
``Reckoned``), of which matters the content was destroyed (``Destroyed``), and from whom one is kept
(``KeptFrom``).
"""

from .clock import Clock
from .destroyed import Destroyed
from .entry import Entry
from .kept_from import KeptFrom
from .limit import PinnedLimit
from .matter import Matter, NumberSeries
from .move import Move, Reckoned
from .stamp import Stamp
from .stay import Stay
from .terms import Terms

__all__ = [
    "Clock",
    "Destroyed",
    "Entry",
    "KeptFrom",
    "Matter",
    "Move",
    "NumberSeries",
    "PinnedLimit",
    "Reckoned",
    "Stamp",
    "Stay",
    "Terms",
]
