"""Codes of administrative divisions: 12 digits, province to village (GB/T 2260, GB/T 10114)."""

from string import digits

from ..refusal import Refusal, mark
from .typed import COMPARE, Number, plain

_KIND = Number(
    "division_code",
    12,
    mark("The division code has %(found)s digits here; it must have %(length)s."),
    mark("Character %(place)s of the division code cannot be “%(found)s”."),
)


def check_division_code(text: str) -> str:
    """The 12 digits; Refusal naming the place that is wrong.

    Province, prefecture and county have two digits each, town and village three; a village
    stands in a town.
    """
    code = plain(text)
    _KIND.check_length(code)
    _KIND.check_characters(code[:1], digits.replace("0", ""))
    _KIND.check_characters(code, digits)
    if code[6:9] == "000" and code[9:] != "000":
        raise Refusal(
            "division_code_gap",
            mark("Digits 10 to 12 of the division code name a village, but 7 to 9 name no town."),
            now=COMPARE,
            field=_KIND.field,
        )
    return code
