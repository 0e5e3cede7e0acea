"""Whom somebody says she is who acts alone, online: found, or made known; never changed."""

from datetime import datetime

from bianmin.law.identifiers import normalise_name

from .models import Party
from .refusals import not_these_particulars
from .selectors import find_by_id_number, find_by_uscc
from .services import register_organisation, register_person


def claimed(
    *, name: str, number: str, phone: str, at: datetime, division: str = "", person: bool = True
) -> Party:
    """The person with this ID number, or the organisation with this credit code.

    Of who is known nothing is changed by what is typed: that waits until a window has seen the
    card. Raises ``Refusal`` where name and number do not belong together.
    """
    found = find_by_id_number(number) if person else find_by_uscc(number)
    if found is None:
        if person:
            return register_person(
                name=name, id_number=number, phone=phone, division=division, by=None, at=at
            )
        return register_organisation(
            name=name, uscc=number, phone=phone, division=division, by=None, at=at
        )
    if normalise_name(name) != found.name:
        raise not_these_particulars()
    return found
