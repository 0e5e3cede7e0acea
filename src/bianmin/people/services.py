"""How parties become known, change, and are looked at in full."""

import secrets
from datetime import datetime

from django.db import transaction

from bianmin.law.identifiers import (
    check_division_code,
    check_id_number,
    check_uscc,
    normalise_name,
)
from bianmin.law.zone import day_of, start_of

from . import refusals, rules
from .models import AccessLog, IdKind, Party, PartyKind
from .registration import Identity, Known, register

REVEALABLE = ("name", "id_number", "phone", "email", "address")


def register_person(
    *,
    name: str,
    id_number: str,
    phone: str = "",
    email: str = "",
    address: str = "",
    division: str = "",
    renamed: bool = False,
    by: int | None,
    at: datetime,
) -> Party:
    """The person with this ID number: made known, or found and brought up to date.

    An empty value means "not said" and changes nothing. Another name than the registered one is
    refused unless ``renamed``. ``by`` is an account's id, None where the person does it
    themselves. Raises Refusal naming the field.
    """
    who = Identity(PartyKind.PERSON, IdKind.RESIDENT, check_id_number(id_number))
    said = _checked(name, phone, email, address, division)
    return register(who, said, renamed=renamed, by=by, at=at)


def register_organisation(
    *,
    name: str,
    uscc: str,
    phone: str = "",
    email: str = "",
    address: str = "",
    division: str = "",
    renamed: bool = False,
    by: int | None,
    at: datetime,
) -> Party:
    """The organisation with this unified social credit code; otherwise as ``register_person``."""
    who = Identity(PartyKind.ORGANISATION, IdKind.USCC, check_uscc(uscc))
    said = _checked(name, phone, email, address, division)
    return register(who, said, renamed=renamed, by=by, at=at)


@transaction.atomic
def reveal(*, party: Party, field: str, reason: str, by: int, at: datetime) -> str:
    """A personal value in full; the look is recorded in the same transaction. Raises Refusal."""
    if field not in REVEALABLE:
        raise refusals.not_revealable(field)
    checked = rules.check_reason(reason)
    AccessLog.objects.create(by_id=by, party=party, field=field, reason=checked, at=at)
    return str(getattr(party, field) or "")


@transaction.atomic
def note_look(*, party: Party, field: str, reason: str, by: int, at: datetime) -> None:
    """Record that papers of a party were looked at; the same again on one day is one look.

    Raises Refusal where the reason is none.
    """
    midnight, why = start_of(day_of(at)), rules.check_reason(reason)
    same = AccessLog.objects.filter(by=by, party=party, field=field, reason=why)
    if not same.filter(at__gte=midnight).exists():
        AccessLog.objects.create(by_id=by, party=party, field=field, reason=why, at=at)


@transaction.atomic
def forget_earlier(*, party: Party) -> None:
    """Forget her e-mail address, and what was known of her before the newest version."""
    party.versions.exclude(number=party.version).delete()
    party.versions.update(email="")
    party.email = ""
    party.save(update_fields=["email"])


@transaction.atomic
def erase(*, party: Party) -> None:
    """Destroy everything known of a party whom nobody needs any more; the row finds nobody."""
    party.versions.all().delete()
    party.name = party.id_number = party.phone = party.email = party.address = ""
    party.division, party.phone_digest = "", None
    party.name_digest, party.id_digest = secrets.token_bytes(32), secrets.token_bytes(32)
    party.save()


def _checked(name: str, phone: str, email: str, address: str, division: str) -> Known:
    return Known(
        normalise_name(name),
        rules.check_phone(phone),
        rules.check_email(email),
        rules.check_address(address),
        check_division_code(division) if division else "",
    )
