"""Numbers of persons that stand somewhere in a text: of identity cards, and of mobile phones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from ..refusal import Refusal
from .id_number import check_id_number

ID_NUMBER, MOBILE = "id_number", "mobile"
_BETWEEN = r"[\s\-]?"
_ID = re.compile(
    rf"(?<![0-9A-Za-z])(?:[1-9](?:{_BETWEEN}\d){{16}}{_BETWEEN}[0-9Xx])(?![0-9A-Za-z])"
)
_MOBILE = re.compile(
    rf"(?<![0-9A-Za-z])(?:(?:\+|00)86{_BETWEEN})?1[3-9](?:{_BETWEEN}\d){{9}}(?![0-9A-Za-z])"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A number, from character ``place`` of the text on (1 is the first); ``digits`` alone.

    ``length`` is how many characters it takes, with blanks and hyphens.
    """

    kind: str
    place: int
    digits: str
    length: int


def personal_numbers(text: str) -> list[Found]:
    """Every ID number whose birth date and last character are right, and every mobile number.

    Blanks and hyphens between the digits, and wide digits, hide nothing. In the order in which
    they stand.
    """
    plain = "".join(normalize("NFKC", sign)[:1] or sign for sign in text)
    return sorted([*_ids(plain), *_mobiles(plain)], key=lambda found: found.place)


def _ids(text: str) -> Iterator[Found]:
    for match in _ID.finditer(text):
        try:
            yield Found(
                ID_NUMBER, match.start() + 1, check_id_number(match.group()), len(match.group())
            )
        except Refusal:
            continue


def _mobiles(text: str) -> Iterator[Found]:
    for match in _MOBILE.finditer(text):
        yield Found(
            MOBILE, match.start() + 1, re.sub(r"\D", "", match.group())[-11:], len(match.group())
        )
