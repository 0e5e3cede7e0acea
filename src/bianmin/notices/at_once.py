"""A message that is of use only now (a code to be typed in): sent at once, and kept nowhere."""

from collections.abc import Mapping
from typing import Any

from . import places, refusals, registry
from .gateways import GatewayFault, Parcel, gateway_of


def has_gateway(channel: str) -> bool:
    """Whether anything can be sent at once by a channel."""
    return gateway_of(channel) is not None


def send_at_once(
    *, channel: str, to: str, wording: str, facts: Mapping[str, Any], reference: str
) -> None:
    """Word a message and hand it to the gateway now. Raises Refusal where that does not succeed."""
    gateway = gateway_of(channel)
    if gateway is None:
        raise refusals.no_gateway()
    title, text = places.worded(registry.message_wording(wording), facts)
    try:
        gateway.send(Parcel(reference, to, title, text))
    except GatewayFault as fault:
        raise refusals.not_sent() from fault
