"""Division codes as the almanac keeps them: all 12 digits, or "" for the whole country."""

from bianmin.law.identifiers import check_division_code

LENGTH = 12
LEVELS = (2, 4, 6, 9, LENGTH)


def whole(code: str) -> str:
    """The 12 digits of a code that may be cut after any level (3713).

    Raises Refusal for what is no division code.
    """
    code = code.strip()
    padded = code.ljust(LENGTH, "0") if len(code) in LEVELS else code
    return check_division_code(padded) if code else ""


def upwards(code: str) -> list[str]:
    """The country, and every division from the province down to the one of this whole code."""
    above = (code[:level].ljust(LENGTH, "0") for level in LEVELS) if code else ()
    return list(dict.fromkeys(("", *above)))
