"""Black boxes on pages, in shares of the page, so that they fit at any resolution."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

MARGIN = 0.003
"""How far a box is painted beyond its edges, as a share of the page's side: pictures that were
kept as JPEG show faint traces of a letter some dots around it."""
SHORTEST = 0.001
A_LITTLE = 0.1


@dataclass(frozen=True, slots=True)
class Box:
    """A box on page ``page`` (1 is the first): its left upper corner, its width and height.

    All four in shares of the page as it is seen, from 0 to 1.
    """

    page: int
    x: float
    y: float
    width: float
    height: float

    def grown(self) -> "Box":
        """With its margin, as it is painted, within the page."""
        left, top = max(self.x - MARGIN, 0.0), max(self.y - MARGIN, 0.0)
        right = min(self.x + self.width + MARGIN, 1.0)
        bottom = min(self.y + self.height + MARGIN, 1.0)
        return Box(self.page, left, top, right - left, bottom - top)

    def dots(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Left, top, right and bottom on a picture of so many dots; a dot it touches is in it."""
        return (
            math.floor(self.x * width),
            math.floor(self.y * height),
            math.ceil((self.x + self.width) * width),
            math.ceil((self.y + self.height) * height),
        )

    def covers(self, other: "Box") -> bool:
        """Whether it hides part of the other: more than a tenth of its width and of its height.

        Signs stand edge to edge: one beside the box is not hidden by touching it.
        """
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return (
            self.page == other.page
            and across > other.width * A_LITTLE
            and down > other.height * A_LITTLE
        )


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds all of these, of one page."""
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right = max(box.x + box.width for box in boxes)
    bottom = max(box.y + box.height for box in boxes)
    return Box(boxes[0].page, left, top, right - left, bottom - top)


def is_on_page(box: Box) -> bool:
    """Whether its sides are numbers, it can be seen, and no part of it lies beside the page."""
    sides = (box.x, box.y, box.width, box.height)
    if not all(math.isfinite(side) for side in sides):
        return False
    if min(box.width, box.height) < SHORTEST or min(box.x, box.y) < 0:
        return False
    return box.x + box.width <= 1 + SHORTEST and box.y + box.height <= 1 + SHORTEST
