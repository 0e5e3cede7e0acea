"""Of which bodies somebody sees what followed their finished matters, and who is in charge."""

from typing import Protocol

from bianmin.matters.viewers import SUPERVISING, Viewer
from bianmin.network import codes
from bianmin.network.seats import Seat

from .heads import LEADING


class Charge(Seat, Protocol):
    """A seat, and all that whoever sits there may look at."""

    @property
    def viewer(self) -> Viewer: ...


def bodies_of(seat: Charge) -> frozenset[int]:
    """One's own bodies; for supervision all bodies of the place."""
    if seat.post.role not in SUPERVISING:
        return frozenset(seat.viewer.bodies)
    stem = codes.stem(seat.body.division)
    bodies = seat.directory.bodies.values()
    return frozenset(body.id for body in bodies if body.division.startswith(stem))


def leads(seat: Seat) -> bool:
    """Whether somebody is in charge of a site: reads opinions and answers them."""
    return seat.post.role in LEADING


def supervises(seat: Seat) -> bool:
    """Whether somebody follows the matters of the place, and looks into what goes wrong there."""
    return seat.post.role in SUPERVISING
