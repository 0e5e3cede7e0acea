"""A party as those see it who handle a matter: the name in full, numbers and address masked."""

from dataclasses import dataclass

from bianmin.law import masks

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
    return Masked(
        name=masks.name_staff(party.name),
        id_number=masked_number(party),
        phone=masks.mobile(party.phone) if party.phone else "",
        email=masks.email(party.email) if party.email else "",
        address=masks.address_village(party.address),
    )


def masked_number(party: Party) -> str:
    """An organisation's code is public; a person's ID number is not."""
    if party.kind == PartyKind.ORGANISATION:
        return party.id_number
    return masks.id_number_staff(party.id_number)
