"""Who takes old ledgers over: the county's centre."""

from bianmin.network.seats import Seat
from bianmin.network.tiers import Tier

ROLES = frozenset({"administrator", "coordinator"})


def takes_over(seat: Seat) -> bool:
    """Whether old ledgers are entered at this post."""
    return seat.post.role in ROLES and seat.body.tier == Tier.COUNTY
