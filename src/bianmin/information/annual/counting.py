"""What tables three and four of a year count, and its fees: pure, from what is known of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..outcomes import BY_CODE
from .figures import Collected, Fees, Row, empty_requests, empty_reviews, no_fees
from .form import CARRIED_IN, CARRIED_OUT, NEW, form


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: who asked (a column of table three), when it was received, how it ended and when.

    ``outcome`` is a code of ``outcomes`` and empty while it is open, as ``answered_on`` is None.
    """

    applicant: str
    received_on: date
    outcome: str = ""
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Contested:
    """A reconsideration or suit (a row of table four) about a reply: filed, decided, how.

    ``result`` is a column of table four and empty while it is open.
    """

    way: str
    filed_on: date
    result: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Paid:
    """A fee that was paid: by which basis it was reckoned, and how much in fen."""

    basis: str
    fen: int


def fees_of(paid: Iterable[Paid]) -> Fees:
    """The fees by their basis, zeros included."""
    counted = dict(no_fees())
    for one in paid:
        counted[one.basis] = counted[one.basis].and_then(Collected(1, one.fen))
    return counted


def requests_of(year: int, asked: Iterable[Asked]) -> dict[str, Row]:
    """Table three: each row's counts in the order of the form's columns, zeros included."""
    counted = {row: list(counts) for row, counts in empty_requests().items()}
    columns = {column.key: at for at, column in enumerate(form().applicants)}
    for one in asked:
        for row in _rows(year, one):
            counted[row][columns[one.applicant]] += 1
    return {row: tuple(counts) for row, counts in counted.items()}


def _rows(year: int, one: Asked) -> Iterable[str]:
    """The rows of the year in which a request stands."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    if one.received_on > last or (one.answered_on and one.answered_on < first):
        return
    yield NEW if one.received_on >= first else CARRIED_IN
    is_open = one.answered_on is None or one.answered_on > last
    yield CARRIED_OUT if is_open else BY_CODE[one.outcome].row


def reviews_of(year: int, contested: Iterable[Contested]) -> dict[str, Row]:
    """Table four: what was decided in the year, and what was not by its end."""
    counted = {way: list(counts) for way, counts in empty_reviews().items()}
    columns = {column.key: at for at, column in enumerate(form().results)}
    for one in contested:
        result = _result(year, one)
        if result:
            counted[one.way][columns[result]] += 1
    return {way: tuple(counts) for way, counts in counted.items()}


def _result(year: int, one: Contested) -> str:
    """The column of the year in which a case stands; empty for none."""
    if one.filed_on.year > year or (one.decided_on and one.decided_on.year < year):
        return ""
    is_open = one.decided_on is None or one.decided_on.year > year
    return "pending" if is_open else one.result
