"""Mobile numbers of the mainland."""

from string import digits

from ..refusal import Refusal, mark
from .typed import Number, plain

_PREFIXES = ("+86", "0086")
_KIND = Number(
    "mobile",
    11,
    mark("The mobile number has %(found)s digits here; it must have %(length)s."),
    mark("Character %(place)s of the mobile number cannot be “%(found)s”: it must be a digit."),
)


def check_mobile(text: str) -> str:
    """The 11 digits without spaces and country code; Refusal naming the place that is wrong."""
    number = plain(text)
    for prefix in _PREFIXES:
        number = number.removeprefix(prefix)
    _KIND.check_characters(number, digits)
    _KIND.check_length(number)
    if number[0] != "1" or number[1] not in "3456789":
        raise Refusal(
            "mobile_start",
            mark("A mobile number begins with 13 to 19; this one begins with %(start)s."),
            now=mark("Ask for the number of a mobile phone."),
            field=_KIND.field,
            values={"start": number[:2]},
        )
    return number
