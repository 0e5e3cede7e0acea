"""Who works on the files of a request: the staff of the body that was asked."""

from bianmin.network.seats import Seat

from ..models import Request


def may_release(seat: Seat, request: Request) -> bool:
    """Whether the post is of the body to which the letter went."""
    return seat.body.id == request.letter.body
