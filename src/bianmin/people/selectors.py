"""Who is it? Parties are found again by their blind indexes, never by opening all of them."""

import hmac

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


def find_by_name(name: str, *, limit: int = 50) -> list[Party]:
    """Those with exactly this name now, the newest first. Raises Refusal."""
    digest = digests.name(normalise_name(name))
    return list(Party.objects.filter(name_digest=digest).order_by("-pk")[:limit])


def has_tail(party: Party, four: str) -> bool:
    """Whether these are the last four characters of the party's ID or phone number."""
    if len(rules.tail(four)) != rules.TAIL:
        return False
    kept = (party.id_tail_digest, party.phone_tail_digest)
    asked = (digests.id_tail(four), digests.phone_tail(four))
    return any(
        hmac.compare_digest(bytes(have), want)
        for have, want in zip(kept, asked, strict=True)
        if have is not None and want is not None
    )


def version(party_id: int, number: int) -> PartyVersion:
    """What was known of a party at its version ``number``. Raises PartyVersion.DoesNotExist."""
    return PartyVersion.objects.get(party_id=party_id, number=number)


def accesses(party_id: int) -> QuerySet[AccessLog]:
    """Who looked at what of this party, the newest first."""
    return AccessLog.objects.filter(party_id=party_id).select_related("by").order_by("-at", "-pk")
