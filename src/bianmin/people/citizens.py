"""Citizens for whom programs speak: whoever has shown that a phone is hers, for a while."""

import secrets
from datetime import datetime, timedelta

from bianmin.vault import blind

from . import clients
from .models import CitizenToken

PURPOSE = "people.citizen"
BEGINS = "bianmin_her_"
"""How her tokens begin; those of programs begin otherwise."""
OPEN_FOR = timedelta(minutes=30)


def admit(*, client: int, number: str, at: datetime) -> tuple[CitizenToken, str]:
    """Let a program speak for whoever has just shown ``number``; and her token, told once."""
    token = BEGINS + secrets.token_urlsafe(32)
    row = CitizenToken.objects.create(
        client_id=client, digest=_digest(token), number=number, until=at + OPEN_FOR
    )
    return row, token


def by_token(token: str, at: datetime) -> CitizenToken | None:
    """Whom a token stands for, while it holds and its program is welcome; one statement."""
    rows = CitizenToken.objects.select_related("client__account")
    found = rows.filter(digest=_digest(token), until__gt=at).first()
    return found if found and clients.is_welcome(found.client, at) else None


def forget(*, before: datetime) -> int:
    """Tokens that ended before an instant are forgotten; how many."""
    return CitizenToken.objects.filter(until__lt=before).delete()[0]


def _digest(token: str) -> bytes:
    return blind.digest(PURPOSE, token)
