"""Who keeps seals: the county's administrator all of them, the head of an organ its own."""

from bianmin.network.kinds import Role
from bianmin.network.seats import Seat
from bianmin.network.tiers import Tier


def keeps_all_seals(seat: Seat) -> bool:
    return seat.post.role == Role.ADMINISTRATOR and seat.body.tier == Tier.COUNTY


def keeps_seals(seat: Seat) -> bool:
    """Whether any seal is kept at this post."""
    return keeps_all_seals(seat) or seat.post.role == Role.ORGAN_HEAD


def keeps_seal_of(seat: Seat, body: int) -> bool:
    """Whether that body's seal is entered and stopped at this post."""
    return keeps_all_seals(seat) or (keeps_seals(seat) and seat.body.id == body)
