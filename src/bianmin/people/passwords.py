"""How an account's password is changed, and which it had before."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.hashers import check_password
from django.db import transaction

from .models import Account, PastPassword

KEPT = 24
"""Old passwords are kept for as many changes as any county may ask about."""


@dataclass(frozen=True)
class Rules:
    """How many passwords, the present one among them, may not come again; after how many days
    one is to be changed, 0 for never."""

    history: int
    days: int


@transaction.atomic
def change(*, account: Account, password: str, by_another: bool, at: datetime) -> None:
    """Another password from now on; one set by another is to be changed at the first sign-in."""
    if account.has_usable_password():
        PastPassword.objects.create(account=account, password=account.password, until=at)
    account.set_password(password)
    account.password_set_at, account.password_by_another = at, by_another
    account.save(update_fields=["password", "password_set_at", "password_by_another"])
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
    """Whether the password is to be changed now: set by another, or too old.

    Everybody knows that of invented people: it never is too old.
    """
    if account.password_by_another or account.is_demonstration or not rules.days:
        return account.password_by_another
    set_at = account.password_set_at
    return set_at is None or set_at + timedelta(days=rules.days) <= at
