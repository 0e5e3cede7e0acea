"""Who is it? Parties are found again by their blind indexes, never by opening all of them."""

import hmac
from collections.abc import Iterable

from django.db.models import QuerySet

from bianmin.law.identifiers import check_id_number, check_uscc, normalise_name

from . import digests, rules
from .models import AccessLog, IdKind, Party, PartyVersion


def find_by_id_number(id_number: str) -> Party | None:
    """The person with this ID number. Raises Refusal if it cannot be one."""
    digest = digests.id_number(check_id_number(id_number))
    return Party.objects.filter(id_kind=IdKind.RESIDENT, id_digest=digest).first()


def find_by_uscc(uscc: str) -> Party | None:
    """The organisation with this unified social credit code. Raises Refusal."""
    digest = digests.id_number(check_uscc(uscc))
    return Party.objects.filter(id_kind=IdKind.USCC, id_digest=digest).first()


def find_by_phone(phone: str) -> list[Party]:
    """All with this phone now (a family may share one). Raises Refusal."""
    digest = digests.phone(rules.check_phone(phone))
    return list(Party.objects.filter(phone_digest=digest).order_by("pk")) if digest else []


def named(name: str) -> QuerySet[Party]:
    """Those with exactly this name now, to narrow what a viewer may see. Raises Refusal."""
    return Party.objects.filter(name_digest=digests.name(normalise_name(name)))


def has_part(part: str, among: Iterable[int]) -> list[int]:
    """Which of these parties (ids) have ``part`` in their name: each name is opened to see.

    No index of parts is kept, which would tell by how often each occurs what is sealed; so
    whoever asks says among whom, and not among all.
    """
    rows = Party.objects.filter(pk__in=set(among)).only("pk", "name")
    return [party.pk for party in rows if part in party.name]


def has_tail(party: Party, four: str) -> bool:
    """Whether these are the last four characters of the party's ID or phone number.

    Asked of one party that was found otherwise: four characters are kept nowhere by which one
    could look for a party, or try all of them.
    """
    asked = rules.tail(four)
    kept = [rules.tail(number) for number in (party.id_number, party.phone)]
    same = [hmac.compare_digest(have.encode(), asked.encode()) for have in kept]
    return len(asked) == rules.TAIL and any(same)


def version(party_id: int, number: int) -> PartyVersion:
    """What was known of a party at its version ``number``. Raises PartyVersion.DoesNotExist."""
    return PartyVersion.objects.get(party_id=party_id, number=number)


def accesses(party_id: int) -> QuerySet[AccessLog]:
    """Who looked at what of this party, the newest first."""
    return AccessLog.objects.filter(party_id=party_id).select_related("by").order_by("-at", "-pk")
