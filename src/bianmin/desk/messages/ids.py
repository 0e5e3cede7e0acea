"""Numbers of rows as addresses, forms and messages carry them."""

LONGEST = 18
"""Digits of a number that surely fits the database's."""


def number(text: str) -> int | None:
    """The number; None for nothing, and for what no page has written."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST else None
