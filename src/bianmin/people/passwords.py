"""How an account's password is changed, which it had before, and whether others know it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.hashers import check_password
from django.db import transaction

from . import events
from .breached import held
from .models import Account, PastPassword
from .security_event import EventKind

OF_A_PASSWORD = ("password_set_at", "password_by_another", "password_known_at")
KEPT = 24
"""Old passwords are kept for as many changes as any county may ask about."""


@dataclass(frozen=True)
class Rules:
    """How many passwords, the present one among them, may not come again; after how many days
    one is to be changed, 0 for never."""

    history: int
    days: int


@transaction.atomic
def mark_if_known(*, account: Account, password: str, at: datetime, address: str) -> None:
    """Write it down where the password somebody came in by is in the list of breached ones."""
    if account.is_demonstration or account.password_known_at or not held.holds(password):
        return
    account.password_known_at = at
    account.save(update_fields=["password_known_at"])
    events.record(EventKind.PASSWORD_KNOWN, at=at, about=account.pk, address=address)


@transaction.atomic
def change(*, account: Account, password: str, by_another: bool, at: datetime) -> None:
    """Another password from now on; one set by another is to be changed at the first sign-in."""
    if account.has_usable_password():
        PastPassword.objects.create(account=account, password=account.password, until=at)
    account.set_password(password)
    account.password_set_at, account.password_by_another = at, by_another
    account.password_known_at = None
    account.save(update_fields=["password", *OF_A_PASSWORD])
    older = PastPassword.objects.filter(account=account).order_by("-pk")[KEPT:]
    PastPassword.objects.filter(pk__in=[row.pk for row in older]).delete()


def was_used(account: Account, password: str, rules: Rules) -> bool:
    """Whether it is one of the last passwords of the account, the present one included."""
    if account.pk is None or rules.history < 1:
        return False
    past = PastPassword.objects.filter(account=account).order_by("-pk")[: rules.history - 1]
    hashes = [account.password, *(row.password for row in past)]
    return any(check_password(password, hashed) for hashed in hashes)


def is_due(account: Account, rules: Rules, *, at: datetime) -> bool:
    """Whether the password is to be changed now: set by another, known elsewhere, or too old.

    Everybody knows that of invented people: it never is too old.
    """
    if account.password_by_another or account.password_known_at:
        return True
    if account.is_demonstration or not rules.days:
        return False
    set_at = account.password_set_at
    return set_at is None or set_at + timedelta(days=rules.days) <= at
