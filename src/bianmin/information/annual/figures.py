"""The figures of a report: three tables, added up over bodies, held to what the form demands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from functools import reduce
from typing import Any

from ..fees import Basis
from .form import CARRIED_IN, CARRIED_OUT, HANDLED, NEW, form

Row = tuple[int, ...]
"""The counts of one row, in the order of the form's columns, without their sum."""


def empty_requests() -> dict[str, Row]:
    """Table three of a year in which nobody asked: zeros, as the form wants them."""
    return {row: (0,) * len(form().applicants) for row in form().counted}


def empty_reviews() -> dict[str, Row]:
    """Table four of a year without a case."""
    return {row.key: (0,) * len(form().results) for row in form().reviews}


def empty_disclosed() -> dict[str, Decimal]:
    """Table two before anything is entered."""
    return {key: Decimal(0) for key in form().disclosed}


@dataclass(frozen=True, slots=True)
class Collected:
    """The fees for handling requests that were paid: of how many, and how much in fen."""

    paid: int = 0
    fen: int = 0

    def and_then(self, other: "Collected") -> "Collected":
        """Both together."""
        return Collected(self.paid + other.paid, self.fen + other.fen)


Fees = Mapping[str, Collected]
"""By the basis on which they were reckoned (``fees.Basis``)."""


def no_fees() -> Fees:
    """Of a year in which none was paid."""
    return {basis.value: Collected() for basis in Basis}


@dataclass(frozen=True)
class Figures:
    """The tables two, three and four of one report. What is counted is kept; sums are reckoned.

    ``disclosed`` by cell (``normative.issued``; charges in 万元), ``requests`` and ``reviews``
    by row. ``fees`` are told of in chapter six; None where the figures come from a table, in
    which they do not stand.
    """

    disclosed: Mapping[str, Decimal] = field(default_factory=empty_disclosed)
    requests: Mapping[str, Row] = field(default_factory=empty_requests)
    reviews: Mapping[str, Row] = field(default_factory=empty_reviews)
    fees: Fees | None = None

    def handled(self) -> Row:
        """Row (七): what was handled in the year, by column."""
        return _added([self.requests[row] for row in form().handled])

    def disagreeing(self) -> tuple[int, ...]:
        """The columns (their places) in which 一 + 二 is not 三(七) + 四."""
        rows = self.requests
        came, went = (
            _added([rows[NEW], rows[CARRIED_IN]]),
            _added([self.handled(), rows[CARRIED_OUT]]),
        )
        return tuple(at for at, (a, b) in enumerate(zip(came, went, strict=True)) if a != b)

    def not_carried_from(self, before: "Figures") -> tuple[int, ...]:
        """The columns in which 二 is not what the year before left over as 四."""
        pairs = zip(before.requests[CARRIED_OUT], self.requests[CARRIED_IN], strict=True)
        return tuple(at for at, (left, came) in enumerate(pairs) if left != came)

    def row_of(self, key: str) -> Row | None:
        """A row of table three as it is printed, without its sum; None for a heading."""
        return self.handled() if key == HANDLED else self.requests.get(key)

    def as_json(self) -> dict[str, Any]:
        """What is kept and what programs read."""
        return {
            "disclosed": {key: str(value) for key, value in self.disclosed.items()},
            "requests": {key: list(row) for key, row in self.requests.items()},
            "reviews": {key: list(row) for key, row in self.reviews.items()},
            "fees": self.fees and {key: asdict(one) for key, one in self.fees.items()},
        }

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> "Figures":
        """The figures again."""
        return cls(
            {key: Decimal(value) for key, value in kept["disclosed"].items()},
            {key: tuple(row) for key, row in kept["requests"].items()},
            {key: tuple(row) for key, row in kept["reviews"].items()},
            _fees(kept.get("fees")),
        )


def total(some: Iterable[Figures]) -> Figures:
    """The figures of several bodies together, cell by cell: the county's are the sum of all."""
    told = list(some)
    each = [Figures(), *told]
    return Figures(
        {key: sum((one.disclosed[key] for one in each), Decimal(0)) for key in form().disclosed},
        {key: _added([one.requests[key] for one in each]) for key in form().counted},
        {row.key: _added([one.reviews[row.key] for one in each]) for row in form().reviews},
        _added_fees([one.fees for one in told]),
    )


def _fees(kept: Mapping[str, Any] | None) -> Fees | None:
    return kept and {key: Collected(**one) for key, one in kept.items()}


def _added_fees(some: Sequence[Fees | None]) -> Fees | None:
    """None where somebody's are not known."""
    known = [fees for fees in some if fees is not None]
    if len(known) < len(some):
        return None
    return {
        basis: reduce(Collected.and_then, (fees[basis] for fees in known), none)
        for basis, none in no_fees().items()
    }


def _added(rows: Iterable[Row]) -> Row:
    return tuple(map(sum, zip(*rows, strict=True)))
