"""The check character of numbers that people copy by hand (ISO/IEC 7064, MOD 37,36)."""

from string import ascii_uppercase, digits

from .typed import plain

_ALPHABET = digits + ascii_uppercase


def mod_37_36(text: str) -> str:
    """The check character for ``text`` (digits and Latin letters); it is appended by the caller.

    It finds any single wrong character and any two neighbours swapped. Another character is a
    ValueError.
    """
    check = 36
    for character in plain(text):
        check = (_ALPHABET.index(character) + check) % 36 or 36
        check = check * 2 % 37
    return _ALPHABET[(1 - check) % 36]
