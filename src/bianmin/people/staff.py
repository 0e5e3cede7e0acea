"""The staff: who signs in, with name, number, office telephone and photograph (ST-01)."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction

from . import events, refusals
from .models import Account
from .security_event import EventKind

SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
LENGTH = 14


@dataclass(frozen=True)
class Person:
    """What is kept of somebody on the staff; ``photo`` is an upload's id, None for none.

    A Party member is told by a mark on the badge where the county asks for it (党员亮牌).
    """

    name: str
    number: str
    phone: str
    photo: int | None
    is_party_member: bool = False


@transaction.atomic
def enter(*, username: str, person: Person, by: int | None, at: datetime) -> Account:
    """Somebody new, who cannot sign in until the security officer has given a first password.

    Whoever is entered in a demonstration is invented. Raises Refusal: the sign-in name or the
    staff number is taken.
    """
    if Account.objects.filter(username=username).exists():
        raise refusals.username_taken(username)
    _refuse_number(person.number)
    account = Account(username=username, is_demonstration=settings.DEMONSTRATION, **vars(person))
    account.set_unusable_password()
    account.save()
    events.record(EventKind.ACCOUNT_MADE, at=at, by=by, about=account.pk)
    return account


@transaction.atomic
def change(*, account: int, person: Person) -> Account:
    """Keep what is known of somebody. Raises Refusal: the staff number is taken."""
    row = Account.objects.select_for_update().get(pk=account)
    _refuse_number(person.number, but=account)
    for name, value in vars(person).items():
        setattr(row, name, value)
    row.save()
    return row


def invented_password() -> str:
    """A password nobody has had, of signs that are not taken for one another on paper."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def find(typed: str) -> Account:
    """Somebody by sign-in name or staff number. Raises Refusal: nobody, or several."""
    wanted = typed.strip()
    named = Account.objects.filter(username=wanted).first()
    numbered = [named] if named else list(Account.objects.filter(number=wanted)[:2])
    if not wanted or not numbered:
        raise refusals.nobody(wanted)
    if len(numbered) > 1:
        raise refusals.several(wanted)
    return numbered[0]


def _refuse_number(number: str, *, but: int = 0) -> None:
    if number and Account.objects.filter(number=number).exclude(pk=but).exists():
        raise refusals.number_taken(number)
