"""Organisations' unified social credit codes (GB 32100-2015)."""

from ..refusal import mark
from .typed import Number, plain

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_KIND = Number(
    "uscc",
    18,
    mark("The social credit code has %(found)s characters here; it must have %(length)s."),
    mark("Character %(place)s of the social credit code cannot be “%(found)s”."),
    mark(
        "Character %(place)s of the social credit code is wrong: "
        "by the others it should be %(right)s."
    ),
)


def check_uscc(text: str) -> str:
    """The 18 characters in capitals; Refusal naming the place that is wrong."""
    code = plain(text)
    _KIND.check_length(code)
    _KIND.check_characters(code, _ALPHABET)
    _KIND.check_last(code, _check_character(code))
    return code


def _check_character(code: str) -> str:
    """The 18th character that the first 17 call for."""
    total = sum(w * _ALPHABET.index(c) for w, c in zip(_WEIGHTS, code, strict=False))
    return _ALPHABET[-total % 31]
