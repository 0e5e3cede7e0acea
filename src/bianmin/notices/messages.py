"""Sending messages in the caller's own transaction, and marking those of the system as read."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.policy import selectors as policy

from . import places, refusals, registry, selectors, sparing, writing
from .adapted import adapted
from .message_wordings import MessageWording
from .models import Channel, Message, MessageState
from .policies import WORDINGS


@dataclass(frozen=True, slots=True)
class Letter:
    """One of many messages of a wording: to whom, with which facts, about what.

    ``key`` names what happened: of it nobody is told twice.
    """

    to: str
    facts: Mapping[str, Any]
    about: str
    key: str = ""


def send(
    *,
    channel: str,
    to: str,
    wording: str,
    facts: Mapping[str, Any],
    about: str,
    at: datetime,
    key: str = "",
) -> Message | None:
    """Word a message and queue it; for the in-app channel ``to`` is an account's id.

    None where she was told already, or wants only what the law requires and this is not that.
    Raises Refusal when there is no address, or naming the place that is empty.
    """
    letter = Letter(str(to), facts, about, key)
    sent = send_each(channel=channel, wording=wording, letters=[letter], at=at)
    return sent[0] if sent else None


@transaction.atomic(savepoint=False)
def send_each(
    *, channel: str, wording: str, letters: Iterable[Letter], at: datetime
) -> list[Message]:
    """Word and queue messages of one wording, in a few statements however many they are.

    In quiet hours they are kept until the morning, unless something is asked of her. Raises
    Refusal as ``send`` does; then none is sent.
    """
    all_of_them = list(letters)
    if not all_of_them:
        return []
    way, own = Channel(channel), policy.value(WORDINGS, day_of(at))
    worded = adapted(registry.message_wording(wording), own)
    messages = [_message(way, worded, letter, at) for letter in all_of_them]
    if way != Channel.IN_APP:
        messages = _going_out(messages, worded, at)
    return writing.write_messages(messages) if messages else []


def _going_out(messages: list[Message], wording: MessageWording, at: datetime) -> list[Message]:
    """Those that leave the house, and when; nothing to who wants none but what the law requires."""
    goes_at = at if wording.asks else selectors.quiet_hours(day_of(at)).after(at)
    for message in messages:
        message.not_before = goes_at if goes_at > at else None
    return messages if wording.by_law else sparing.without_spared(messages[0].channel, messages)


def _message(channel: Channel, wording: MessageWording, letter: Letter, at: datetime) -> Message:
    title, text = places.worded(wording, letter.facts, channel)
    if not letter.to.strip():
        raise refusals.no_address(channel.label)
    message = Message(channel=channel, to=letter.to, wording=wording.key, title=title, text=text)
    message.about, message.created_at, message.key = letter.about, at, _key(channel, letter)
    if channel == Channel.IN_APP:
        message.account_id, message.delivered_at = int(letter.to), at
        message.state = MessageState.DELIVERED
    return message


def _key(channel: str, letter: Letter) -> str:
    """What happened, and who is told of it by which way: 64 characters; empty without a key."""
    if not letter.key:
        return ""
    return hashlib.sha256(f"{letter.key}|{channel}|{letter.to}".encode()).hexdigest()


def mark_seen(*, message: Message, at: datetime) -> None:
    """Mark a message as read; one read before keeps its time."""
    Message.objects.filter(pk=message.pk, seen_at__isnull=True).update(seen_at=at)


def mark_all_seen(*, account: int, through: int, at: datetime) -> int:
    """Mark all of an account's messages as read up to one (its id), the newest that was shown.

    How many were unread. What came later stays unread.
    """
    return selectors.unread(account).filter(pk__lte=through).update(seen_at=at)


@transaction.atomic
def note_told(*, message: int, words: str, by: int, at: datetime) -> None:
    """Record that she was told in person what could not be delivered. Raises Refusal."""
    said = " ".join(words.split())
    if not said:
        raise refusals.say_how_told()
    rows = Message.objects.filter(pk=message, state__in=UNREACHED, told_at__isnull=True)
    if not rows.update(told_at=at, told_by=by, told_words=said):
        raise refusals.nothing_to_tell()


UNREACHED = (MessageState.GIVEN_UP, MessageState.FAILED)
"""Where she has not been told by this message, so that somebody may tell her instead."""
