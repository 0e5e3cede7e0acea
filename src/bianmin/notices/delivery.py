"""One attempt to deliver a message through its channel's gateway, recorded with the answer."""

from datetime import datetime, timedelta

from django.db import transaction

from bianmin.law.zone import day_of

from . import registry
from .gateways import Gateway, GatewayFault, Parcel, gateway_of
from .models import Delivery, Message, MessageState, Outcome
from .quiet import QuietHours
from .selectors import quiet_hours

MOST_ATTEMPTS = 8
STATES = {
    Outcome.ACCEPTED: MessageState.SENT,
    Outcome.DEFERRED: MessageState.FAILED,
    Outcome.NO_GATEWAY: MessageState.FAILED,
    Outcome.REFUSED: MessageState.GIVEN_UP,
}
REFERENCE = "bianmin-"


class Undelivered(Exception):
    """The attempt at ``at`` failed in a way that may pass; it is recorded, and worth another.

    What can wait is not tried again in the ``quiet`` hours; None for what cannot.
    """

    def __init__(self, message: int, at: datetime, quiet: QuietHours | None = None) -> None:
        super().__init__(f"message {message} was not accepted; its deliveries say why")
        self.at, self.quiet = at, quiet

    def again(self, wait: timedelta) -> datetime:
        """When it may be tried again, not before ``wait`` is over."""
        due = self.at + wait
        return self.quiet.after(due) if self.quiet else due


def deliver(message_id: int) -> Outcome:
    """Try once, unless the message has been delivered. Raises Undelivered to be called again."""
    message, made = _attempt(message_id)
    if made is None:
        return Outcome.ACCEPTED
    if made.outcome == Outcome.DEFERRED:
        quiet = None if _asks(message) else quiet_hours(day_of(made.attempted_at))
        raise Undelivered(message.pk, made.attempted_at, quiet)
    return Outcome(made.outcome)


@transaction.atomic
def _attempt(message_id: int) -> tuple[Message, Delivery | None]:
    message = Message.objects.select_for_update().get(pk=message_id)
    if message.delivered_at or message.state == MessageState.GIVEN_UP:
        return message, None
    count = message.deliveries.count() + 1
    outcome, answer = _hand_over(message, gateway_of(message.channel))
    if outcome == Outcome.DEFERRED and count >= MOST_ATTEMPTS:
        outcome = Outcome.REFUSED
    made = Delivery.objects.create(message=message, attempt=count, outcome=outcome, answer=answer)
    made.refresh_from_db(fields=["attempted_at"])
    _stands(message, outcome, made.attempted_at)
    return message, made


def _asks(message: Message) -> bool:
    known = registry.has_message(message.wording)
    return known and registry.message_wording(message.wording).asks


def _stands(message: Message, outcome: Outcome, at: datetime) -> None:
    message.state = STATES[outcome]
    if outcome == Outcome.ACCEPTED:
        message.delivered_at = at
    message.save(update_fields=["state", "delivered_at"])
    if message.state == MessageState.GIVEN_UP:
        registry.given_up(message, at)


def _hand_over(message: Message, gateway: Gateway | None) -> tuple[Outcome, str]:
    if gateway is None:
        return Outcome.NO_GATEWAY, ""
    parcel = Parcel(f"{REFERENCE}{message.pk}", message.to, message.title, message.text)
    try:
        return Outcome.ACCEPTED, gateway.send(parcel)
    except GatewayFault as fault:
        return (Outcome.DEFERRED if fault.passing else Outcome.REFUSED), str(fault)


@transaction.atomic
def report(*, reference: str, arrived: bool, at: datetime) -> bool:
    """What the gateway says later of a message it took; whether there is such a message.

    Said again it changes nothing.
    """
    number = reference.removeprefix(REFERENCE)
    rows = Message.objects.select_for_update().filter(state=MessageState.SENT)
    known = number.isascii() and number.isdecimal() and len(number) < len(str(2**63))
    message = rows.filter(pk=int(number)).first() if known else None
    if message is None:
        return known and Message.objects.filter(pk=int(number)).exists()
    message.state = MessageState.DELIVERED if arrived else MessageState.GIVEN_UP
    message.reported_at = at
    message.save(update_fields=["state", "reported_at"])
    if not arrived:
        registry.given_up(message, at)
    return True
