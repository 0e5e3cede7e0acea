"""One attempt to deliver a message through its channel's gateway, recorded with the answer."""

from django.db import transaction
from django.db.models.functions import Now

from .gateways import Gateway, GatewayFault, Parcel, gateway_of
from .models import Delivery, Message, Outcome

MOST_ATTEMPTS = 8


class Undelivered(Exception):
    """The attempt failed in a way that may pass; it is recorded, and worth another."""


def deliver(message_id: int) -> Outcome:
    """Try once, unless the message has been delivered. Raises Undelivered to be called again."""
    outcome = _attempt(message_id)
    if outcome == Outcome.DEFERRED:
        raise Undelivered(f"message {message_id} was not accepted; its deliveries say why")
    return outcome


@transaction.atomic
def _attempt(message_id: int) -> Outcome:
    message = Message.objects.select_for_update().get(pk=message_id)
    if message.delivered_at:
        return Outcome.ACCEPTED
    count = message.deliveries.count() + 1
    outcome, answer = _hand_over(message, gateway_of(message.channel))
    if outcome == Outcome.DEFERRED and count >= MOST_ATTEMPTS:
        outcome = Outcome.REFUSED
    Delivery.objects.create(message=message, attempt=count, outcome=outcome, answer=answer)
    if outcome == Outcome.ACCEPTED:
        Message.objects.filter(pk=message_id).update(delivered_at=Now())
    return outcome


def _hand_over(message: Message, gateway: Gateway | None) -> tuple[Outcome, str]:
    if gateway is None:
        return Outcome.NO_GATEWAY, ""
    parcel = Parcel(f"bianmin-{message.pk}", message.to, message.title, message.text)
    try:
        return Outcome.ACCEPTED, gateway.send(parcel)
    except GatewayFault as fault:
        return (Outcome.DEFERRED if fault.passing else Outcome.REFUSED), str(fault)
