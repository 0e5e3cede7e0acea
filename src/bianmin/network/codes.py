"""Division codes as text: 2, 4, 6, 9 and 12 digits are the steps of the national tree."""

from functools import lru_cache

STEPS = (12, 9, 6, 4, 2)


def stem(code: str) -> str:
    """The part of a 12-digit code that all places inside it begin with.

    >>> stem("371323101000"), stem("371323000000"), stem("371323101200")
    ('371323101', '371323', '371323101200')
    """
    for step in reversed(STEPS):
        if set(code[step:]) <= {"0"}:
            return code[:step]
    return code


@lru_cache(maxsize=4096)
def stems(code: str) -> tuple[str, ...]:
    """The stems of the place and of all above it, the nearest first."""
    own = stem(code)
    return tuple(own[:step] for step in STEPS if step <= len(own))


def is_within(code: str, ancestor: str) -> bool:
    """Whether the place is the ancestor or lies inside it."""
    return code.startswith(stem(ancestor))


def is_code(text: str) -> bool:
    """Whether the text is a division code, or the beginning of one that names a place."""
    return text.isascii() and text.isdigit() and len(text) in STEPS
