"""What of a personal value may be seen, by whom (no statute fixes a mask; 条例 15 forbids more).

``PROFILES`` is the whole of it; nothing else in the house covers a value, and a test holds it.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from .identifiers import personal_numbers

_COVER = "*"
_VILLAGE = re.compile(r"^.*?(?:镇|乡|街道|苏木).+?(?:村|社区|居委会|嘎查)")
_TOWN = re.compile(r"^.*?(?:镇|乡|街道|苏木)")


class Audience(StrEnum):
    """For whom a value is shown."""

    OWN = "own"
    STAFF = "staff"
    PUBLICITY = "publicity"
    RESULT = "result"


Mask = Callable[[str], str]


def shown(field: str, value: str, *, to: Audience) -> str:
    """A value as this audience may see it without a reason and without a trace; empty for never.

    What is no field of ``PROFILES`` is shown to nobody so.
    """
    mask = PROFILES.get(field, {}).get(to)
    return mask(value) if mask and value else ""


def full(value: str) -> str:
    """As it is."""
    return value


def name_public(name: str) -> str:
    """For public results: 张*, 李*敏."""
    return _covered(name, 1, 1 if len(name) > 2 else 0)


def id_number_own(number: str) -> str:
    """For the person: first four and last two."""
    return _covered(number, 4, 2)


def id_number_staff(number: str) -> str:
    """For officials' lists: first six (the region) and last two."""
    return _covered(number, 6, 2)


def mobile(number: str) -> str:
    """First three and last four: 138****3210."""
    return _covered(number, 3, 4)


def email(address: str) -> str:
    """The first character and the host: z***@example.cn."""
    name, _at, host = address.partition("@")
    return f"{name[:1]}***@{host}"


def address_village(address: str) -> str:
    """The address down to the village; where it names none, to the town, else nothing."""
    found = _VILLAGE.match(address) or _TOWN.match(address)
    return found.group() if found else ""


def bank_account(number: str) -> str:
    """The last four digits, by which she recognises it."""
    return _covered(number, 0, 4)


def free_text(text: str) -> str:
    """Words as they were written, with every number of a person in them covered wholly."""
    told = str(text)
    for found in reversed(personal_numbers(told)):
        told = (
            told[: found.place - 1] + _COVER * found.length + told[found.place - 1 + found.length :]
        )
    return told


def _covered(text: str, head: int, tail: int) -> str:
    """All but the first ``head`` and last ``tail`` characters covered; short texts wholly."""
    covered = len(text) - head - tail
    if covered <= 0:
        return _COVER * len(text)
    return text[:head] + _COVER * covered + text[len(text) - tail :]


PROFILES: Mapping[str, Mapping[Audience, Mask]] = {
    "name": {
        Audience.OWN: full,
        Audience.STAFF: full,
        Audience.PUBLICITY: full,
        Audience.RESULT: name_public,
    },
    "id_number": {Audience.OWN: id_number_own, Audience.STAFF: id_number_staff},
    "phone": {Audience.OWN: mobile, Audience.STAFF: mobile},
    "email": {Audience.OWN: email, Audience.STAFF: email},
    "address": {
        Audience.OWN: full,
        Audience.STAFF: address_village,
        Audience.PUBLICITY: address_village,
    },
    "bank_account": {Audience.OWN: bank_account, Audience.STAFF: bank_account},
}
"""Where an audience is missing it never sees the field. A name is public while somebody may object
to what is to be decided (公示), and covered in what was decided. Health, means, minors, violence in
a family and whoever reports a wrong are no fields here: they are shown to whoever handles the
matter and to nobody else."""
