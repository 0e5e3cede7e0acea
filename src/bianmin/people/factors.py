"""The second factor: its secrets sealed, its codes spent once."""

import base64
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction

from bianmin.vault import blind, sealing

from .models import FactorSecret, SpentCode

PLACE = "people.factors.waiting"
SIGNED = "signed"
"""Under which name a device's row keeps how often it has signed."""


def seal(secret: str) -> str:
    """A secret as it may wait in a session while an authenticator is being set up."""
    return base64.b64encode(sealing.seal(secret.encode(), PLACE)).decode()


def unseal(sealed: str) -> str:
    """The secret again. Raises Tampered."""
    return sealing.unseal(base64.b64decode(sealed), PLACE).decode()


def put_away(secret: str) -> str:
    """Keep a secret among what is sealed, where a change of keys finds it; its number."""
    return str(FactorSecret.objects.create(secret=secret).pk)


def fetch(number: str) -> str:
    """The secret of a number. Raises FactorSecret.DoesNotExist, Tampered."""
    return FactorSecret.objects.get(pk=int(number)).secret


def has_one(account: int) -> bool:
    return Authenticator.objects.filter(user_id=account).exists()


def totp_of(account: int) -> Authenticator | None:
    """The authenticator whose codes an account shows, if it has one."""
    return Authenticator.objects.filter(user_id=account, type=Authenticator.Type.TOTP).first()


def secret_of(factor: Authenticator) -> str:
    """The secret its codes are made from. Raises Tampered."""
    return fetch(factor.data["secret"])


@transaction.atomic
def count(device: int, signed: int) -> bool:
    """Keep how often a device has signed; False if that is no more than it had before.

    One that does not count says 0 for ever.
    """
    row = Authenticator.objects.select_for_update().get(pk=device)
    before = int(row.data.get(SIGNED, 0))
    if signed <= before and (signed or before):
        return False
    row.data[SIGNED] = signed
    row.save(update_fields=["data"])
    return True


def spend(account: int, code: str, *, at: datetime) -> bool:
    """Let a right code count; False if it has opened the door before."""
    digest = blind.digest("people.code", code)
    try:
        with transaction.atomic():
            SpentCode.objects.create(account_id=account, digest=digest, at=at)
    except IntegrityError:
        return False
    return True


def forget_spent(*, before: datetime) -> int:
    """Codes are six digits and come again after years: those spent long ago are forgotten."""
    return SpentCode.objects.filter(at__lt=before).delete()[0]


def remove_all(account: int) -> int:
    """Take every factor of an account away, so that it must enrol anew; how many."""
    gone = Authenticator.objects.filter(user_id=account).delete()[0]
    forget_secrets()
    return gone


def forget_secrets() -> int:
    """Forget the secrets of authenticators that are no more; how many."""
    rows = Authenticator.objects.filter(type=Authenticator.Type.TOTP)
    used = [int(number) for number in rows.values_list("data__secret", flat=True)]
    return FactorSecret.objects.exclude(pk__in=used).delete()[0]
