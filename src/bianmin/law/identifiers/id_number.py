"""Citizens' ID numbers (GB 11643-1999), and those of residents that follow it."""

from datetime import date
from string import digits

from ..refusal import Refusal, mark
from .typed import COMPARE, Number, plain

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_EARLIEST_YEAR = 1880
_KIND = Number(
    "id_number",
    18,
    mark("The ID number has %(found)s characters here; it must have %(length)s."),
    mark("Character %(place)s of the ID number cannot be “%(found)s”: it must be a digit."),
    mark("Character %(place)s of the ID number is wrong: by the others it should be %(right)s."),
)


def check_id_number(text: str) -> str:
    """The 18 characters, X in capitals; Refusal naming the place that is wrong.

    Regions are not looked up: many that stand on valid cards no longer exist.
    """
    number = plain(text)
    _KIND.check_length(number)
    _KIND.check_characters(number[:17], digits)
    _birth(number)
    _KIND.check_last(number, _check_character(number))
    return number


def birth_date(id_number: str) -> date:
    """The birth date in an ID number; Refusal where the number is wrong."""
    return _birth(check_id_number(id_number))


def _birth(number: str) -> date:
    """The birth date at places 7 to 14; Refusal where there is no such day."""
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        raise _never_born() from None
    if born.year < _EARLIEST_YEAR:
        raise _never_born()
    return born


def _never_born() -> Refusal:
    """The refusal of a birth date that cannot be."""
    return Refusal(
        "id_number_birth",
        mark("Characters 7 to 14 of the ID number should be a birth date; these are none."),
        now=COMPARE,
        field=_KIND.field,
    )


def _check_character(number: str) -> str:
    """The 18th character that the first 17 call for."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return _CHECKS[total % 11]
