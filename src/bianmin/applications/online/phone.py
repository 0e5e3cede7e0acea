"""Is it her phone? A code is sent to the number, and typed in again by who asked for it.

Six digits, five tries, five minutes, once. Kept are keyed digests, of the code and of the number.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from bianmin.notices.at_once import has_gateway, send_at_once
from bianmin.vault import blind

from ..models import PhoneCode
from . import refusals

LIFE = timedelta(minutes=5)
MINUTES = LIFE // timedelta(minutes=1)
TRIES = 5
PAUSE = timedelta(seconds=60)
PERIOD = timedelta(hours=1)
MOST_TO_A_NUMBER = 5
MOST_FROM_AN_ADDRESS = 30
"""Codes in an hour from one address; a village may share one."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A code on its way. ``shown`` is the code itself, in a demonstration that sends nothing."""

    id: UUID
    shown: str = ""


def send(number: str, *, service: str, address: str, at: datetime) -> Sent:
    """Send a new code to a number, in the name of ``service``; earlier ones end.

    Raises ``Refusal``.
    """
    to, since = _digest("number", number), _digest("address", address)
    _check_pace(to, since, at)
    made, code = uuid4(), f"{secrets.randbelow(10**6):06d}"
    shown = code if settings.DEMONSTRATION and not has_gateway("sms") else ""
    if not shown:
        _deliver(number, code, made, service)
    PhoneCode.objects.filter(number=to, used_at__isnull=True).update(used_at=at)
    PhoneCode.objects.create(
        id=made, number=to, address=since, code=_code(made, number, code), sent_at=at
    )
    return Sent(made, shown)


def confirm(sent: UUID, number: str, code: str, *, at: datetime) -> None:
    """Use the code up. Raises ``Refusal`` if it is wrong, over, or was sent to another number."""
    refusal = _tried(sent, number, code, at)
    if refusal:
        raise refusal


@transaction.atomic
def _tried(sent: UUID, number: str, code: str, at: datetime) -> Exception | None:
    """A wrong try is counted, so it must not be undone by the refusal."""
    row = PhoneCode.objects.select_for_update().filter(pk=sent, used_at__isnull=True).first()
    if row is None or row.tries >= TRIES or at - row.sent_at > LIFE:
        return refusals.code_over()
    digits = "".join(sign for sign in code if sign.isdigit())
    if not hmac.compare_digest(bytes(row.code), _code(sent, number, digits)):
        row.tries += 1
        row.save(update_fields=["tries"])
        return refusals.code_wrong(TRIES - row.tries)
    row.used_at = at
    row.save(update_fields=["used_at"])
    return None


def forget(*, before: datetime) -> int:
    """Codes that were sent before an instant are forgotten; how many."""
    return PhoneCode.objects.filter(sent_at__lt=before).delete()[0]


def _check_pace(number: bytes, address: bytes, at: datetime) -> None:
    lately: Any = PhoneCode.objects.filter(sent_at__gt=at - PERIOD)
    waiting = lately.filter(number=number, used_at__isnull=True)
    last = waiting.order_by("-sent_at").first()
    if last and at - last.sent_at < PAUSE:
        raise refusals.wait_a_minute(int((PAUSE - (at - last.sent_at)).total_seconds()) + 1)
    if lately.filter(number=number).count() >= MOST_TO_A_NUMBER:
        raise refusals.too_many_codes()
    if lately.filter(address=address).count() >= MOST_FROM_AN_ADDRESS:
        raise refusals.too_many_codes()


def _deliver(number: str, code: str, made: UUID, service: str) -> None:
    facts = {"service": service, "code": code, "minutes": str(MINUTES)}
    send_at_once(
        channel="sms", to=number, wording="phone_code", facts=facts, reference=f"bianmin-{made}"
    )


def _digest(what: str, value: str) -> bytes:
    return blind.digest(f"portal.online.{what}", value)


def _code(sent: UUID, number: str, code: str) -> bytes:
    """Bound to this sending and this number."""
    return _digest("code", f"{sent}:{number}:{code}")
