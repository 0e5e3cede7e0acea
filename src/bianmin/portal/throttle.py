"""A limit on wrong tries at tracking from one address, whatever codes they were for."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, QuerySet
from django.http import HttpRequest

from bianmin.vault import blind

from .models import WrongTries
from .refusals import too_many_from_here

PERIOD = timedelta(minutes=30)
MOST = 30
"""Wrong tries in half an hour from one address; a village may share one."""


def check(request: HttpRequest, *, at: datetime) -> None:
    """Raises ``Refusal`` when too many tries from there were wrong of late."""
    if _rows(request, at).filter(count__gte=MOST).exists():
        raise too_many_from_here(PERIOD)


def count_wrong(request: HttpRequest, *, at: datetime) -> None:
    """Count a try in vain; what is older than the period is forgotten."""
    WrongTries.objects.filter(since__lte=at - PERIOD).delete()
    WrongTries.objects.get_or_create(address=_digest(request), defaults={"since": at})
    _rows(request, at).update(count=F("count") + 1)


def _rows(request: HttpRequest, at: datetime) -> QuerySet[WrongTries]:
    return WrongTries.objects.filter(address=_digest(request), since__gt=at - PERIOD)


def _digest(request: HttpRequest) -> bytes:
    return blind.digest("portal.address", address_of(request))


def address_of(request: HttpRequest) -> str:
    """Where a request came from; what a proxy says is believed of the installation's own only."""
    direct = str(request.META.get("REMOTE_ADDR", ""))
    forwarded = request.headers.get("X-Forwarded-For", "")
    if direct in settings.PROXIES and forwarded:
        return forwarded.rpartition(",")[2].strip()
    return direct
