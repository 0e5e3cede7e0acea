"""The list of who is signed in where: begun, seen again, ended by whom it concerns."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet

from bianmin.vault import blind

from .models import Account, SignIn


@dataclass(frozen=True)
class Browser:
    """Where somebody signs in: the device in words, what the browser was given, its address."""

    device: str
    token: str
    address: str

    @property
    def digest(self) -> bytes:
        return blind.digest("people.browser", self.token)


@transaction.atomic
def begin(*, account: Account, session: str, browser: Browser, at: datetime) -> tuple[SignIn, bool]:
    """Write down that somebody signed in; and whether that browser is new to the account.

    The first of all is not called new: there is nobody to be warned.
    """
    before = SignIn.objects.filter(account=account)
    is_new = before.exists() and not before.filter(browser=browser.digest).exists()
    row, _made = SignIn.objects.update_or_create(
        session=session,
        defaults={
            "account": account,
            "device": browser.device[:80],
            "browser": browser.digest,
            "address": browser.address[:45],
            "began_at": at,
            "seen_at": at,
            "ended_at": None,
        },
    )
    return row, is_new


def see(*, number: int, session: str, address: str, at: datetime) -> None:
    """Remember when and from where it was last used, and the key its session has now."""
    SignIn.objects.filter(pk=number).update(session=session, seen_at=at, address=address[:45])


def open_of(account: int, *, at: datetime, idle: timedelta) -> QuerySet[SignIn]:
    """Where an account is signed in now, the last used first."""
    rows = SignIn.objects.filter(account=account, ended_at=None, seen_at__gt=at - idle)
    return rows.order_by("-seen_at", "-pk")


@transaction.atomic
def end(rows: QuerySet[SignIn], *, at: datetime) -> int:
    """End these: their sessions open nothing from now on; how many."""
    keys = list(rows.filter(ended_at=None).values_list("session", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    return SignIn.objects.filter(session__in=keys).update(ended_at=at)


def end_all(account: int, *, at: datetime, but: str = "") -> int:
    """End all of an account's, but for the session of this key; how many."""
    return end(SignIn.objects.filter(account=account).exclude(session=but), at=at)


def end_one(account: int, *, at: datetime, **which: int | str) -> int:
    """End one of an account's own, by ``pk`` or by ``session``; 0 for somebody else's."""
    return end(SignIn.objects.filter(account=account, **which), at=at)


def forget(*, before: datetime) -> int:
    """Forget those last seen before an instant; how many."""
    return SignIn.objects.filter(seen_at__lt=before).delete()[0]
