"""Sending messages in the caller's own transaction, and marking those of the system as read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from procrastinate.types import JSONDict

from . import places, refusals, registry, selectors, tasks
from .models import Channel, Message


@dataclass(frozen=True, slots=True)
class Letter:
    """One of many messages of a wording: to whom, with which facts, about what."""

    to: str
    facts: Mapping[str, Any]
    about: str


def send(
    *, channel: str, to: str, wording: str, facts: Mapping[str, Any], about: str, at: datetime
) -> Message:
    """Word a message and queue it; for the in-app channel ``to`` is an account's id.

    Raises Refusal when there is no address, or naming the place that is empty.
    """
    letter = Letter(str(to), facts, about)
    return send_each(channel=channel, wording=wording, letters=[letter], at=at)[0]


@transaction.atomic
def send_each(
    *, channel: str, wording: str, letters: Iterable[Letter], at: datetime
) -> list[Message]:
    """Word and queue messages of one wording, in two statements however many they are.

    Raises Refusal as ``send`` does; then none is sent.
    """
    messages = [_message(Channel(channel), wording, letter, at) for letter in letters]
    Message.objects.bulk_create(messages)
    if messages and channel != Channel.IN_APP:
        jobs: list[JSONDict] = [{"message_id": message.pk} for message in messages]
        tasks.deliver_message.batch_defer(*jobs)
    return messages


def _message(channel: Channel, wording: str, letter: Letter, at: datetime) -> Message:
    title, text = places.worded(registry.message_wording(wording), letter.facts)
    if not letter.to.strip():
        raise refusals.no_address(channel.label)
    message = Message(channel=channel, to=letter.to, wording=wording, title=title, text=text)
    message.about, message.created_at = letter.about, at
    if channel == Channel.IN_APP:
        message.account_id, message.delivered_at = int(letter.to), at
    return message


def mark_seen(*, message: Message, at: datetime) -> None:
    """Mark a message as read; one read before keeps its time."""
    Message.objects.filter(pk=message.pk, seen_at__isnull=True).update(seen_at=at)


def mark_all_seen(*, account: int, through: int, at: datetime) -> int:
    """Mark all of an account's messages as read up to one (its id), the newest that was shown.

    How many were unread. What came later stays unread.
    """
    return selectors.unread(account).filter(pk__lte=through).update(seen_at=at)
