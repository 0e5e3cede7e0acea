"""One row of the sheet: from its cells to what is taken over, or everything wrong with it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bianmin.law.identifiers import check_id_number, check_uscc, normalise_name
from bianmin.law.refusal import Refusal
from bianmin.people.rules import check_phone

from . import cells, columns, refusals
from .places import Places

USCC_LENGTH = 18
LONGEST = 60
BIRTHDAY = re.compile(r"^\d{6}(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$")
"""GB 11643: where a resident's number has the day of birth."""


@dataclass(frozen=True, slots=True)
class Row:
    """A matter as the old ledger has it; ``line`` is the row of the sheet, ``body`` an id.

    ``since`` is the day from which its state counts.
    """

    line: int
    number: str
    item: str
    body: int
    name: str
    id_number: str
    is_person: bool
    phone: str
    place: str
    received_on: date
    step: str
    state: str
    since: date
    mandated: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a cell."""

    line: int
    column: str
    refusal: Refusal


class _Reading:
    """Reads the cells of a row one by one, and keeps what is wrong with each."""

    def __init__(self, line: int, values: Mapping[str, Any]) -> None:
        self.line, self.values, self.faults = line, values, list[Fault]()

    def refuse(self, column: str, refusal: Refusal) -> None:
        self.faults.append(Fault(self.line, column, refusal))

    def text(self, column: str, check: Callable[[str], Any] = str) -> Any:
        try:
            said = cells.text_of(self.values.get(column), column)
            if not said and column not in columns.MAY_BE_EMPTY:
                raise refusals.empty(column)
            return check(said[: LONGEST * 4])
        except Refusal as refusal:
            self.refuse(column, refusal)
            return None

    def day(self, column: str) -> date | None:
        try:
            said = cells.day_of(self.values.get(column), column)
            if said is None and column not in columns.MAY_BE_EMPTY:
                raise refusals.empty(column)
        except Refusal as refusal:
            self.refuse(column, refusal)
            return None
        return said


def read(
    line: int, values: Mapping[str, Any], places: Places, today: date
) -> tuple[Row | None, list[Fault]]:
    """The row, or all that is wrong with its cells by themselves."""
    cell = _Reading(line, values)
    number, item = cell.text(columns.NUMBER, _short), cell.text(columns.ITEM)
    body, name = cell.text(columns.BODY, places.body), cell.text(columns.NAME, normalise_name)
    identity = cell.text(columns.ID_NUMBER, _identity)
    phone = cell.text(columns.PHONE, check_phone)
    place = cell.text(columns.PLACE, lambda said: places.village(said, body) if body else "")
    state = cell.text(columns.STATE, _state)
    mandated = cell.text(columns.MANDATE, _mandate)
    received, since = cell.day(columns.RECEIVED), cell.day(columns.SINCE)
    for column, refusal in _days(received, since, state, today):
        cell.refuse(column, refusal)
    if cell.faults or received is None:
        return None, cell.faults
    step, counts_from = columns.STATES[state], since or received
    id_number, is_person = identity
    row = Row(
        line, number, item, body, name, id_number, is_person, phone or "", place, received,
        step, state, counts_from, mandated,
    )  # fmt: skip
    at_receipt = replace(row, since=received) if step == columns.AT_RECEIPT else row
    return at_receipt, []


def _days(
    received: date | None, since: date | None, state: str | None, today: date
) -> Iterator[tuple[str, Refusal]]:
    """What is wrong with the days together."""
    for column, day in ((columns.RECEIVED, received), (columns.SINCE, since)):
        if day and day > today:
            yield column, refusals.future_day(day)
    if received and since and since < received:
        yield columns.SINCE, refusals.wrong_order(received, since)
    if state and columns.STATES[state] != columns.AT_RECEIPT and received and since is None:
        yield columns.SINCE, refusals.empty(columns.SINCE)


def _short(said: str) -> str:
    if len(said) > LONGEST:
        raise refusals.not_text(columns.NUMBER)
    return said


def _identity(said: str) -> tuple[str, bool]:
    """The number in its normal form, and whether it is a person's.

    By its shape alone: with a birthday in its place it is a person's, however its check digit
    comes out, for a mistyped number must never pass as some organisation's.
    """
    if len(said) != USCC_LENGTH or BIRTHDAY.search(said):
        return check_id_number(said), True
    return check_uscc(said), False


def _state(said: str) -> str:
    if said not in columns.STATES:
        raise refusals.unknown_state(said)
    return said


def _mandate(said: str) -> bool:
    if said not in columns.MANDATES:
        raise refusals.unknown_mandate(said)
    return columns.MANDATES[said]
