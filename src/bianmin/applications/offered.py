"""Whether an item can be applied for online. Pure."""

from bianmin.catalogue.content import ItemContent
from bianmin.matters.routes import RouteFault
from bianmin.network.tiers import Tier

from .helping import must_come
from .legs import nodes_to_legs


def is_offered_online(content: ItemContent) -> bool:
    """Whether an item can be applied for online: it says so, and an organ looks through it first.

    What the village settles, or deliberates before an organ accepts, begins in the village; what
    must be done in person is not begun on a screen.
    """
    if not content.online or must_come(content):
        return False
    try:
        legs = [leg for leg in nodes_to_legs(content).legs if leg.kind != "receive"]
    except RouteFault:
        return False
    return legs[0].kind == "accept" and Tier.TOWN <= legs[0].tier <= Tier.COUNTY
