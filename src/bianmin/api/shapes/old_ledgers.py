"""Sheets of old ledgers: how far they are, and which rows are wrong."""

from .parts import Shape


class WrongRow(Shape):
    """A row of the sheet, the column, and what is wrong there."""

    row: int
    column: str
    detail: str


class Sheet(Shape):
    """A sheet; ``state``: checking, wrong, ready, running, stopped or done.

    ``wrong`` counts all wrong rows, of which the first thousand faults are named.
    """

    sheet: int
    ledger: str
    state: str
    rows: int
    done: int
    wrong: int
    faults: list[WrongRow]
