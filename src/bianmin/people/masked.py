"""A party as those see it who handle a matter: the name in full, numbers and address masked."""

from dataclasses import dataclass

from bianmin.law import masks
from bianmin.law.masks import Audience

from .models import Party, PartyKind


@dataclass(frozen=True)
class Masked:
    """What may be shown without a reason and without a trace."""

    name: str
    id_number: str
    phone: str
    email: str
    address: str


def masked(party: Party) -> Masked:
    shown = {
        field: masks.shown(field, getattr(party, field) or "", to=Audience.STAFF)
        for field in ("name", "phone", "email", "address")
    }
    return Masked(id_number=masked_number(party), **shown)


def masked_number(party: Party) -> str:
    """An organisation's code is public; a person's ID number is not."""
    if party.kind == PartyKind.ORGANISATION:
        return party.id_number
    return masks.shown("id_number", party.id_number, to=Audience.STAFF)
