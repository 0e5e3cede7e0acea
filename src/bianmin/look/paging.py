"""Keyset paging: where a list goes on, as one opaque word in the address."""

from datetime import datetime

from bianmin.matters.selectors import Cursor


def written(cursor: Cursor | None) -> str:
    """The cursor for an address; empty where the list ends."""
    return f"{cursor[0].isoformat()}~{cursor[1]}" if cursor else ""


def read(text: str) -> Cursor | None:
    """The cursor again; None for nothing, and for what no list has written."""
    instant, _, number = text.replace(" ", "+").partition("~")
    try:
        at = datetime.fromisoformat(instant)
        return (at, int(number)) if at.tzinfo else None
    except ValueError:
        return None
