"""A chart with a place for everything: what is drawn, whatever it is drawn with. Pure."""

from dataclasses import dataclass

from .chart import Edge, Node

LABEL, DETAIL = 14, 12
"""Sizes of letters; the unit is that of the picture, one CSS pixel where it is not scaled."""
LEADING = 1.4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: the middle of its baseline, and its size."""

    text: str
    x: float
    y: float
    size: int
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Box:
    """A node in its place; ``x``, ``y`` are its left upper corner."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    lines: tuple[Line, ...]

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Wire:
    """An edge as a line of level and upright parts; the arrow is at its end."""

    edge: Edge
    points: tuple[tuple[float, float], ...]
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """A lane as a column, its name above."""

    name: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Picture:
    """``bands`` are empty where everything stands in one column."""

    width: float
    height: float
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    wires: tuple[Wire, ...]
