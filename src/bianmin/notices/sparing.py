"""Who wants no messages but those the law requires; addresses are known by blind index only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bianmin.vault import blind

from .models import Message, Spared

PURPOSE = "notices.spared"


@dataclass(frozen=True, slots=True)
class Recipient:
    """An address and the channel by which it is reached."""

    channel: str
    to: str


def spare(*, channel: str, to: str, by: int | None, at: datetime) -> None:
    """Send nothing more to an address but what the law requires; said twice it is said once."""
    row = Spared(channel=channel, digest=_digest(to), since=at, by=by)
    Spared.objects.bulk_create([row], ignore_conflicts=True)


def spare_no_more(*, channel: str, to: str) -> None:
    Spared.objects.filter(channel=channel, digest=_digest(to)).delete()


def are_spared(recipients: Sequence[Recipient]) -> bool:
    """Whether every one of these addresses is spared; no where there is none. One statement."""
    asked = {(one.channel, _digest(one.to)) for one in recipients}
    rows = Spared.objects.filter(digest__in=[digest for _, digest in asked])
    spared = {(channel, bytes(digest)) for channel, digest in rows.values_list("channel", "digest")}
    return bool(asked) and asked <= spared


def without_spared(channel: str, messages: Sequence[Message]) -> list[Message]:
    """Those whose addresses are not spared; one statement."""
    digests = [_digest(message.to) for message in messages]
    rows = Spared.objects.filter(channel=channel, digest__in=digests)
    spared = {bytes(digest) for digest in rows.values_list("digest", flat=True)}
    pairs = zip(messages, digests, strict=True)
    return [message for message, digest in pairs if digest not in spared]


def _digest(to: str) -> bytes:
    return blind.digest(PURPOSE, "".join(to.split()).lower())
