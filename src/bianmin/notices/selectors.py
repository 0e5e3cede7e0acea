"""Questions about papers and messages."""

from datetime import date

from django.db.models import QuerySet

from bianmin.policy import selectors as policy

from .models import Channel, Message, MessageState, Paper
from .policies import QUIET_FROM, QUIET_UNTIL
from .quiet import QuietHours
from .sparing import are_spared

__all__ = [
    "are_spared",
    "message_of",
    "messages_of",
    "outgoing_about",
    "paper_by_code",
    "papers_about",
    "quiet_hours",
    "unreached",
    "unread",
]


def papers_about(about: str) -> QuerySet[Paper]:
    """The papers of one thing, oldest first, without their facts."""
    return Paper.objects.filter(about=about).defer("facts").order_by("pk")


def paper_by_code(access_code: str) -> Paper | None:
    """The paper with this access code, however it was typed."""
    typed = "".join(access_code.split()).upper()
    return Paper.objects.filter(access_code=typed).first()


def messages_of(account_id: int, *, limit: int, before: int | None = None) -> QuerySet[Message]:
    """A person's own messages inside the system, newest first; from ``before`` (an id) on back."""
    own = Message.objects.filter(account_id=account_id)
    older = own if before is None else own.filter(pk__lt=before)
    return older.order_by("-pk")[:limit]


def message_of(account_id: int, message: int) -> Message | None:
    """One of a person's own messages inside the system, by its id."""
    return Message.objects.filter(account_id=account_id, pk=message).first()


def unread(account_id: int) -> QuerySet[Message]:
    """A person's own messages that have not been marked as read."""
    return Message.objects.filter(account_id=account_id, seen_at__isnull=True)


def outgoing_about(about: str) -> QuerySet[Message]:
    """The messages of one thing that left the house or were to, oldest first."""
    rows = Message.objects.filter(about=about).exclude(channel=Channel.IN_APP)
    return rows.order_by("pk")


def unreached() -> QuerySet[Message]:
    """Messages that could not be delivered and whose matter nobody has told her, newest first."""
    rows = Message.objects.filter(state=MessageState.GIVEN_UP, told_at__isnull=True)
    return rows.order_by("-pk")


def quiet_hours(day: date) -> QuietHours:
    """The county's, of that day."""
    values = policy.snapshot()
    return QuietHours.of(values.value(QUIET_FROM, day), values.value(QUIET_UNTIL, day))
