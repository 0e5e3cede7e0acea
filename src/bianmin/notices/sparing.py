"""Who wants no messages but those the law requires; addresses are known by blind index only."""

from collections.abc import Sequence
from datetime import datetime

from bianmin.vault import blind

from .models import Message, Spared

PURPOSE = "notices.spared"


def spare(*, channel: str, to: str, by: int | None, at: datetime) -> None:
    """Send nothing more to an address but what the law requires; said twice it is said once."""
    row = Spared(channel=channel, digest=_digest(to), since=at, by=by)
    Spared.objects.bulk_create([row], ignore_conflicts=True)


def spare_no_more(*, channel: str, to: str) -> None:
    Spared.objects.filter(channel=channel, digest=_digest(to)).delete()


def is_spared(*, channel: str, to: str) -> bool:
    return Spared.objects.filter(channel=channel, digest=_digest(to)).exists()


def without_spared(channel: str, messages: Sequence[Message]) -> list[Message]:
    """Those whose addresses are not spared; one statement."""
    digests = [_digest(message.to) for message in messages]
    rows = Spared.objects.filter(channel=channel, digest__in=digests)
    spared = {bytes(digest) for digest in rows.values_list("digest", flat=True)}
    pairs = zip(messages, digests, strict=True)
    return [message for message, digest in pairs if digest not in spared]


def _digest(to: str) -> bytes:
    return blind.digest(PURPOSE, "".join(to.split()).lower())
