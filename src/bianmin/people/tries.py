"""A limit on wrong tries at tracking from one address, whatever codes they were for."""

from datetime import datetime, timedelta

from django.db.models import F, QuerySet

from bianmin.vault import blind

from .models import WrongTries
from .refusals import too_many_from_here

PERIOD = timedelta(minutes=30)
MOST = 30
"""Wrong tries in half an hour from one address; a village may share one."""


def check(address: str, *, at: datetime) -> None:
    """Raises ``Refusal`` when too many tries from there were wrong of late."""
    if _rows(address, at).filter(count__gte=MOST).exists():
        raise too_many_from_here(PERIOD)


def count_wrong(address: str, *, at: datetime) -> None:
    """Count a try in vain; what is older than the period is forgotten."""
    WrongTries.objects.filter(since__lte=at - PERIOD).delete()
    WrongTries.objects.get_or_create(address=_digest(address), defaults={"since": at})
    _rows(address, at).update(count=F("count") + 1)


def _rows(address: str, at: datetime) -> QuerySet[WrongTries]:
    return WrongTries.objects.filter(address=_digest(address), since__gt=at - PERIOD)


def _digest(address: str) -> bytes:
    return blind.digest("portal.address", address)
