"""A matter's number (办件编号): body, day, sequence and check character."""

from datetime import date

from bianmin.law.identifiers import mod_37_36


def series_of(body: str, day: date) -> str:
    """The series in which a body (by its 18-character code) counts its matters of a day."""
    return f"{body}{day:%Y%m%d}"


def number_of(series: str, count: int) -> str:
    """``series`` + six digits + ISO 7064 MOD 37,36 check character: 33 characters."""
    text = f"{series}{count:06d}"
    return text + mod_37_36(text)


def child_number(parent: str, count: int) -> str:
    """A child shares its parent's number, with a suffix from 1."""
    return f"{parent}-{count}"
