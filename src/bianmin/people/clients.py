"""Programs that act as an account: how they are let in, found by their token, and sent away."""

import hmac
import secrets
from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, transaction

from bianmin.law.zone import day_of
from bianmin.postgres.exchange import Row, run
from bianmin.vault import blind

from . import events, refusals
from .models import Account, Client, Scope
from .security_event import EventKind

PURPOSE = "people.client"
BEGINS = "bianmin_"
"""How tokens begin, so that one left lying about is known for what it is."""
NOTED_EVERY = timedelta(minutes=5)


@transaction.atomic
def make(
    *,
    name: str,
    account: str,
    scopes: Collection[str],
    from_day: date,
    until_day: date | None,
    by: int | None,
    at: datetime,
) -> tuple[Client, str]:
    """A client that acts as the account of this sign-in name, and its token, which is shown once.

    Raises Refusal.
    """
    owner = Account.objects.filter(username=account, is_active=True).first()
    if owner is None:
        raise refusals.client_without_account()
    _check(name, scopes, from_day, until_day)
    token = BEGINS + secrets.token_urlsafe(32)
    client = Client.objects.create(
        name=name.strip(),
        account=owner,
        scopes=[scope for scope in Scope.values if scope in scopes],
        digest=_digest(token),
        from_day=from_day,
        until_day=until_day,
        made_at=at,
        made_by_id=by,
    )
    told = {"client": client.pk, "scopes": "+".join(client.scopes)}
    events.record(EventKind.CLIENT_MADE, at=at, by=by, about=owner.pk, facts=told)
    return client, token


def _check(name: str, scopes: Collection[str], first: date, last: date | None) -> None:
    if not name.strip():
        raise refusals.client_unnamed()
    if not set(scopes) & set(Scope.values):
        raise refusals.client_without_scope()
    if last and last < first:
        raise refusals.client_ends_before_it_begins()


@transaction.atomic
def revoke(*, client: int, by: int | None, at: datetime) -> bool:
    """From now on its token opens nothing; whether it still did."""
    rows = Client.objects.filter(pk=client, revoked_at__isnull=True)
    if not rows.update(revoked_at=at):
        return False
    events.record(EventKind.CLIENT_REVOKED, at=at, by=by, facts={"client": client})
    return True


def by_token(token: str, at: datetime) -> Client | None:
    """The client of a token, with its account, while both are welcome; one statement."""
    digest = _digest(token)
    found = next(map(_of_row, run(BY_DIGEST, [digest])), None)
    if found is None or not hmac.compare_digest(found.digest, digest):
        return None
    return found if is_welcome(found, at) else None


# By hand: every request of a program asks this, and building the query cost as much as a step.
# Both in the order of the models' fields, as ``from_db`` takes them; the others are not read.
OWN = ("id", "name", "account_id", "scopes", "digest", "from_day", "until_day", "revoked_at",
    "last_used_at")  # fmt: skip
OF_ACCOUNT = ("id", "name", "is_active", "is_demonstration")
BY_DIGEST = f"""
SELECT {", ".join(f"c.{name}" for name in OWN)}, {", ".join(f"a.{name}" for name in OF_ACCOUNT)}
FROM people_client c JOIN people_account a ON a.id = c.account_id WHERE c.digest = $1
"""


def _of_row(row: Row) -> Client:
    client = Client.from_db(DEFAULT_DB_ALIAS, OWN, row[: len(OWN)])
    client.account = Account.from_db(DEFAULT_DB_ALIAS, OF_ACCOUNT, row[len(OWN) :])
    return client


def is_welcome(client: Client, at: datetime) -> bool:
    """Invented people act only where a demonstration is on, by whatever door they come."""
    account, day = client.account, day_of(at)
    invented = account.is_demonstration and not settings.DEMONSTRATION
    ended = client.until_day is not None and client.until_day < day
    barred = invented or ended or client.revoked_at is not None or not account.is_active
    return client.from_day <= day and not barred


def note_use(client: Client, at: datetime) -> None:
    """Remember that it was used; not oftener than every five minutes."""
    if client.last_used_at is None or at - client.last_used_at >= NOTED_EVERY:
        Client.objects.filter(pk=client.pk).update(last_used_at=at)


def _digest(token: str) -> bytes:
    return blind.digest(PURPOSE, token)
