"""What may be kept of a person: phone, e-mail and address in one way of writing. Pure."""

import re
from dataclasses import replace
from unicodedata import category, normalize

from bianmin.law.identifiers import check_mobile, personal_numbers
from bianmin.law.refusal import Refusal

from . import refusals

LONGEST_ADDRESS = 200
LONGEST_EMAIL = 254  # RFC 5321, 4.5.3.1.3: a path of 256 octets, with its two brackets
LONGEST_REASON = 200
TAIL = 4
_LANDLINE = re.compile(r"0\d{9,11}")
_EMAIL = re.compile(
    r"[A-Za-z0-9_+\-]+(\.[A-Za-z0-9_+\-]+)*@([A-Za-z0-9]([A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
_UNWRITABLE = {"Cc", "Cs", "Cn"}


def check_phone(text: str) -> str:
    """The digits of a mobile number or of a landline with its area code. Raises Refusal."""
    digits = re.sub(r"[\s()\-]", "", normalize("NFKC", text))
    if not digits or _LANDLINE.fullmatch(digits):
        return digits
    try:
        return check_mobile(text)
    except Refusal as refusal:
        raise _as_phone(refusal, digits) from None


def check_email(text: str) -> str:
    """The e-mail address without blanks, its host in small letters. Raises Refusal."""
    name, at, host = "".join(normalize("NFKC", text).split()).partition("@")
    address = name + at + host.lower()
    if address and (len(address) > LONGEST_EMAIL or not _EMAIL.fullmatch(address)):
        raise refusals.no_email()
    return address


def check_address(text: str) -> str:
    """The address on one line, at most 200 characters. Raises Refusal."""
    address = " ".join(normalize("NFC", text).split())
    if len(address) > LONGEST_ADDRESS:
        raise refusals.long_address(len(address), LONGEST_ADDRESS)
    if any(category(character) in _UNWRITABLE for character in address):
        raise refusals.strange_character()
    return address


def check_reason(text: str) -> str:
    """Why somebody looks, on one line of 1 to 200 characters, naming nobody's number.

    Raises Refusal.
    """
    reason = " ".join(text.replace("\0", " ").split())
    if not reason:
        raise refusals.no_reason()
    if len(reason) > LONGEST_REASON:
        raise refusals.long_reason(LONGEST_REASON)
    if personal_numbers(reason):
        raise refusals.number_in_reason()
    return reason


def refuse_numbers(**words: str) -> None:
    """What everybody reads, or others read later, names nobody's number: of an identity card, a
    mobile phone, a bank card. Raises Refusal, whose field is the first in which one stands."""
    for field, text in words.items():
        for found in personal_numbers(text):
            raise refusals.number_of_a_person(field, found.place)


def tail(text: str) -> str:
    """The last four characters of an ID or phone number, as typed on any keyboard."""
    return "".join(normalize("NFKC", text).split()).upper()[-TAIL:]


def _as_phone(refusal: Refusal, digits: str) -> Refusal:
    if refusal.code == "mobile_start":
        return refusals.phone_start(digits[:2])
    return replace(refusal, field="phone")
