"""What somebody may mean who types a number, a code, a phone or a name to find a matter."""

import re

from django.db.models import Q

from bianmin.law.refusal import Refusal
from bianmin.people import selectors as people

from .models import Application, TakenOver

CODE_LENGTH = 8


def meant(typed: str) -> Q:
    """By its form: a tracking code, else a matter's number, here or in an old ledger, or a party's
    ID, phone or name."""
    plain = re.sub(r"[\s-]", "", typed)
    meant = Q(number=plain.upper())
    if plain.isdecimal() and len(plain) == CODE_LENGTH:
        meant |= Q(pk__in=Application.objects.filter(code=plain).values("pk"))
    meant |= Q(pk__in=TakenOver.objects.filter(number=typed.strip()).values("pk"))
    parties = party_ids(typed)
    return meant | Q(applicant__in=parties) | Q(beneficiary__in=parties)


def party_ids(typed: str) -> list[int]:
    """The parties that an ID number, a phone number or a whole name may mean."""
    found: list[int] = []
    for look_up in (people.find_by_id_number, people.find_by_uscc):
        try:
            party = look_up(typed)
        except Refusal:
            continue
        found += [party.pk] if party else []
    for look_up_all in (people.find_by_phone, people.find_by_name):
        try:
            found += [party.pk for party in look_up_all(typed)]
        except Refusal:
            continue
    return found
