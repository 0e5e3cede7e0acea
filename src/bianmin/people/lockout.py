"""Wrong tries at the door are counted by name and by address; after the most, it stays shut."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from bianmin.vault import blind

from . import refusals
from .models import SignInTries

SHARED_BY = 10
"""A centre's people come from one address: it is shut after so many times the tries of a name."""


@dataclass(frozen=True)
class Limits:
    """How many wrong tries are allowed, and for how long the door then stays shut."""

    tries: int
    shut_for: timedelta

    def shared(self) -> "Limits":
        """Those of an address, from which many people come."""
        return Limits(self.tries * SHARED_BY, self.shut_for)


def take_try(subject: bytes, limits: Limits, *, at: datetime) -> bool:
    """Count a try before it is looked at, so that many at once are not one; whether it is the last.

    Raises Refusal while the door is shut.
    """
    with transaction.atomic():
        SignInTries.objects.get_or_create(subject=subject, defaults={"since": at})
        row = SignInTries.objects.select_for_update().get(subject=subject)
        if row.since <= at - limits.shut_for:
            row.since, row.count = at, 0
        if row.count < limits.tries:
            row.count += 1
            row.since = at if row.count == limits.tries else row.since
            row.save(update_fields=["since", "count"])
            return bool(row.count == limits.tries)
    raise refusals.shut_after_wrong_tries(row.since + limits.shut_for - at)


def forgive(subject: bytes) -> bool:
    """What was tried in vain is forgotten; whether there was anything."""
    return bool(SignInTries.objects.filter(subject=subject).delete()[0])


def give_back(subject: bytes) -> None:
    """One try of an address was right: it does not count."""
    row = SignInTries.objects.filter(subject=subject).first()
    if row and row.count:
        SignInTries.objects.filter(pk=row.pk, count=row.count).update(count=row.count - 1)


def shut_until(subject: bytes, limits: Limits, *, at: datetime) -> datetime | None:
    """Until when nobody comes in; None while the door is open."""
    row = SignInTries.objects.filter(subject=subject, count__gte=limits.tries).first()
    until = row.since + limits.shut_for if row else at
    return until if until > at else None


def forget(*, before: datetime) -> int:
    """Tries from before an instant are forgotten; how many rows."""
    return SignInTries.objects.filter(since__lt=before).delete()[0]


def by_name(username: str) -> bytes:
    return blind.digest("people.tries.name", username.strip())


def by_code(account: int) -> bytes:
    return blind.digest("people.tries.code", str(account))


def by_address(address: str) -> bytes:
    return blind.digest("people.tries.address", address)
