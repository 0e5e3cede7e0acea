"""How a party is written: one row as known now, and a version for every state it was in."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

from django.db import IntegrityError, transaction

from . import digests, refusals
from .models import IdKind, Party, PartyKind, PartyVersion


@dataclass(frozen=True)
class Identity:
    """What a party is found again by; checked."""

    kind: PartyKind
    id_kind: IdKind
    number: str


@dataclass(frozen=True)
class Known:
    """What is known of a party and may change; checked. Empty means not said."""

    name: str
    phone: str
    email: str
    address: str
    division: str


@transaction.atomic
def register(who: Identity, said: Known, *, renamed: bool, by: int | None, at: datetime) -> Party:
    """The party of this identity, made known or brought up to date. Raises Refusal."""
    party = _locked(who) or _inserted(who, said, by, at)
    if said.name != party.name and not renamed:
        raise refusals.other_name()
    known = Known(party.name, party.phone, party.email or "", party.address, party.division)
    news = replace(known, **{key: value for key, value in vars(said).items() if value})
    if news != known:
        _set(party, news)
        party.version += 1
        party.save()
        _keep_version(party, by, at)
    return party


def _locked(who: Identity) -> Party | None:
    rows = Party.objects.select_for_update(no_key=True)
    return rows.filter(id_kind=who.id_kind, id_digest=digests.id_number(who.number)).first()


def _inserted(who: Identity, said: Known, by: int | None, at: datetime) -> Party:
    """Two who register the same party at once both go on with the one row."""
    party = Party(
        kind=who.kind,
        id_kind=who.id_kind,
        id_number=who.number,
        id_digest=digests.id_number(who.number),
        created_at=at,
        version=1,
    )
    _set(party, said)
    try:
        with transaction.atomic():
            party.save(force_insert=True)
    except IntegrityError:
        return _other(who)
    _keep_version(party, by, at)
    return party


def _other(who: Identity) -> Party:
    """The row that somebody else has written meanwhile."""
    party = _locked(who)
    assert party is not None
    return party


def _keep_version(party: Party, by: int | None, at: datetime) -> None:
    known = {one.name: getattr(party, one.name) for one in fields(Known)}
    PartyVersion.objects.create(party=party, number=party.version, by_id=by, at=at, **known)


def _set(party: Party, known: Known) -> None:
    party.name, party.phone, party.email = known.name, known.phone, known.email
    party.address, party.division = known.address, known.division
    party.name_digest = digests.name(known.name)
    party.phone_digest = digests.phone(known.phone)
