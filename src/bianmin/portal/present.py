"""The instant of a request: the one place where the portal asks what time it is."""

from datetime import date, datetime

from django.utils import timezone

from bianmin.law.zone import day_of


def now() -> datetime:
    return timezone.now()


def today() -> date:
    """The day in China."""
    return day_of(now())
