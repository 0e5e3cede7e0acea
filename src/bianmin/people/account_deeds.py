"""What the security officer does to accounts: each with its event, sessions ended where it matters.

``by`` is the officer's account, None where the installation itself acts; ``address`` where from.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from . import events, factors, lockout, passwords, refusals, rules, sign_ins, staff
from .models import Account, SecurityEvent
from .security_event import EventKind


@dataclass(frozen=True)
class Deed:
    """Who does it, from where, and when."""

    by: int | None
    at: datetime
    address: str = ""

    def record(self, kind: EventKind, about: int, *, reason: str = "", **facts: int | bool) -> None:
        events.record(
            kind, at=self.at, by=self.by, about=about, address=self.address,
            facts=facts, reason=reason,
        )  # fmt: skip


def _reason(told: str) -> str:
    if not told.strip():
        raise refusals.deed_without_reason()
    return rules.check_reason(told)


def _refuse_both_locks(account: Account, deed: Deed, opened: EventKind, shut: EventKind) -> None:
    """One officer alone opens password and factor of nobody: she could come in as them.

    ``opened`` is the other lock's opening, ``shut`` what its owner does to close it again.
    """
    last = SecurityEvent.objects.filter(about=account, kind__in=(opened, shut)).last()
    if deed.by and last and last.kind == opened and last.by_id == deed.by:
        raise refusals.both_locks()


@transaction.atomic
def make(*, username: str, person: staff.Person, deed: Deed) -> tuple[Account, str]:
    """A new account and its first password, which is told once and kept by nobody.

    Raises Refusal: the sign-in name or the staff number is taken.
    """
    account = staff.enter(username=username, person=person, by=deed.by, at=deed.at)
    return account, give_password(account=account, deed=deed)


@transaction.atomic
def give_password(*, account: Account, deed: Deed) -> str:
    """A first password, to be changed at the next sign-in; the old one opens nothing any more.

    Raises Refusal: this officer has just taken the second factor away.
    """
    _refuse_both_locks(account, deed, EventKind.FACTOR_RESET, EventKind.FACTOR_ADDED)
    password = staff.invented_password()
    passwords.change(account=account, password=password, by_another=True, at=deed.at)
    lockout.forgive(lockout.by_name(account.username))
    ended = sign_ins.end_all(account.pk, at=deed.at)
    deed.record(EventKind.PASSWORD_GIVEN, account.pk, sessions=ended)
    return password


@transaction.atomic
def reset_factors(*, account: Account, reason: str, deed: Deed) -> int:
    """Take the second factor away from somebody who has been seen; she enrols anew at once.

    How many were taken away. Raises Refusal: no reason, it is the officer's own, or this officer
    has given her the password that she has not changed yet.
    """
    checked = _reason(reason)
    if deed.by == account.pk:
        raise refusals.own_factor()
    _refuse_both_locks(account, deed, EventKind.PASSWORD_GIVEN, EventKind.PASSWORD_CHANGED)
    gone = factors.remove_all(account.pk)
    lockout.forgive(lockout.by_code(account.pk))
    ended = sign_ins.end_all(account.pk, at=deed.at)
    deed.record(EventKind.FACTOR_RESET, account.pk, reason=checked, factors=gone, sessions=ended)
    return gone


@transaction.atomic
def unlock(*, account: Account, deed: Deed) -> bool:
    """Let somebody try again at once; whether the door was shut to them."""
    tried = [lockout.by_name(account.username), lockout.by_code(account.pk)]
    forgiven = [lockout.forgive(subject) for subject in tried]
    deed.record(EventKind.UNLOCKED, account.pk)
    return any(forgiven)


@transaction.atomic
def end_sessions(*, account: Account, deed: Deed) -> int:
    """Sign somebody out everywhere; how many sessions that were."""
    ended = sign_ins.end_all(account.pk, at=deed.at)
    deed.record(EventKind.SESSION_ENDED, account.pk, sessions=ended)
    return ended


@transaction.atomic
def set_open(*, account: Account, is_open: bool, reason: str, deed: Deed) -> None:
    """Close an account, which signs it out everywhere, or open it again.

    Raises Refusal: no reason, or it is the officer's own.
    """
    checked = _reason(reason)
    if deed.by == account.pk:
        raise refusals.own_account()
    account.is_active = is_open
    account.save(update_fields=["is_active"])
    ended = 0 if is_open else sign_ins.end_all(account.pk, at=deed.at)
    kind = EventKind.ACCOUNT_OPENED if is_open else EventKind.ACCOUNT_CLOSED
    deed.record(kind, account.pk, reason=checked, sessions=ended)
