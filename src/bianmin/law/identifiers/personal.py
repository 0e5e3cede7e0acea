"""Numbers of persons that stand somewhere in a text: of identity, mobile, bank card."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from ..refusal import Refusal
from .id_number import check_id_number

ID_NUMBER, MOBILE, BANK_ACCOUNT = "id_number", "mobile", "bank_account"
_BETWEEN = r"[\s\-]?"
_ID = re.compile(
    rf"(?<![0-9A-Za-z])(?:[1-9](?:{_BETWEEN}\d){{16}}{_BETWEEN}[0-9Xx])(?![0-9A-Za-z])"
)
_MOBILE = re.compile(
    rf"(?<![0-9A-Za-z])(?:(?:\+|00)86{_BETWEEN})?1[3-9](?:{_BETWEEN}\d){{9}}(?![0-9A-Za-z])"
)
_BANK_ACCOUNT = re.compile(r"(?<![0-9A-Za-z])[3-9](?:[ \-]?\d){14,18}(?![0-9A-Za-z])")


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
    """Every ID number whose birth date and last character are right, every mobile number, and
    every number of a bank card whose last digit is right (ISO/IEC 7812, annex B).

    Blanks and hyphens between the digits, and wide digits, hide nothing. In the order in which
    they stand.
    """
    plain = "".join(normalize("NFKC", sign)[:1] or sign for sign in text)
    ids = [*_ids(plain)]
    told = {found.place for found in ids}
    cards = (found for found in _bank_accounts(plain) if found.place not in told)
    return sorted([*ids, *_mobiles(plain), *cards], key=lambda found: found.place)


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


def _bank_accounts(text: str) -> Iterator[Found]:
    for match in _BANK_ACCOUNT.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if _checks(digits):
            yield Found(BANK_ACCOUNT, match.start() + 1, digits, len(match.group()))


def _checks(account: str) -> bool:
    """Whether a card's last digit is right."""
    digits = [int(sign) for sign in reversed(account)]
    doubled = (sum(divmod(digit * 2, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
