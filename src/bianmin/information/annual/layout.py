"""The three tables as the national form prints them: cells with their spans, for every format."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from .figures import Figures, Row
from .form import RESULTS, Named, Part, form

CONTENT = "信息内容"
LABELS = 3
"""Table three has so many columns of names before its figures."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, how many columns and rows it covers, and its figure where it has one.

    ``scope`` is what a heading heads: ``row``, ``col`` or empty for a figure.
    """

    text: str
    scope: str = ""
    across: int = 1
    down: int = 1
    figure: Decimal | None = None


@dataclass(frozen=True)
class Table:
    """One table: its chapter's key, how many columns it has, its rows of cells."""

    key: str
    width: int
    rows: tuple[tuple[Cell, ...], ...]


def tables(figures: Figures) -> tuple[Table, Table, Table]:
    """Tables two, three and four of a report; nothing is left blank, zero is 0."""
    return disclosed(figures), requests(figures), reviews(figures)


def figure(value: Decimal | int) -> Cell:
    """A figure; money without needless zeros behind the point."""
    exact = Decimal(value)
    plain = exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()
    return Cell(f"{plain:f}", figure=plain)


def disclosed(figures: Figures) -> Table:
    """Table two: what was made public on its own account, by item of article 20."""
    width = 1 + max(len(part.columns) for part in form().parts)
    rows = tuple(row for part in form().parts for row in _part(part, figures, width))
    return Table("disclosed", width, rows)


def _part(part: Part, figures: Figures, width: int) -> Iterator[tuple[Cell, ...]]:
    wide = width - 1 if len(part.columns) == 1 else 1
    yield (Cell(part.title, "col", across=width),)
    heads = (Cell(column.label, "col", across=wide) for column in part.columns)
    yield (Cell(CONTENT, "col"), *heads)
    for row in part.rows:
        values = (figure(figures.disclosed[f"{row.key}.{one.key}"]) for one in part.columns)
        yield (Cell(row.label, "row"), *(_widened(cell, wide) for cell in values))


def _widened(cell: Cell, across: int) -> Cell:
    return Cell(cell.text, cell.scope, across, figure=cell.figure)


def requests(figures: Figures) -> Table:
    """Table three: the requests of the year by applicant, with the sums reckoned."""
    rows = [*_applicants(), *_requests(figures)]
    return Table("requests", LABELS + len(form().applicants) + 1, tuple(rows))


def _applicants() -> Iterator[tuple[Cell, ...]]:
    natural, *bodies = form().applicants
    words, note = form().words, form().chapter("requests").note
    yield (
        Cell(note, "col", across=LABELS, down=3),
        Cell(words["applicants"], "col", across=len(bodies) + 2),
    )
    yield (
        Cell(natural.label, "col", down=2),
        Cell(words["bodies"], "col", across=len(bodies)),
        Cell(words["total"], "col", down=2),
    )
    yield tuple(Cell(body.label, "col") for body in bodies)


def _requests(figures: Figures) -> Iterator[tuple[Cell, ...]]:
    for key, group in groupby(form().requests, key=_place):
        rows = list(group)
        if key != RESULTS:
            yield (Cell(rows[0].label, "row", across=LABELS), *_counts(figures, rows[0].key))
            continue
        head, *inner = rows
        below = [list(some) for _, some in groupby(inner, key=lambda row: row.key[:3])]
        deep = sum(max(1, len(some) - 1) for some in below)
        first: tuple[Cell, ...] = (Cell(head.label, "row", down=deep),)
        for cells in (line for some in below for line in _result(figures, some)):
            yield (*first, *cells)
            first = ()


def _place(row: Named) -> str:
    """The first-level heading under which a row stands."""
    return RESULTS if row.key[0] == "(" or row.key == RESULTS else row.key


def _result(figures: Figures, rows: Sequence[Named]) -> Iterator[tuple[Cell, ...]]:
    head, *kinds = rows
    if not kinds:
        yield (Cell(head.label, "row", across=LABELS - 1), *_counts(figures, head.key))
        return
    first: tuple[Cell, ...] = (Cell(head.label, "row", down=len(kinds)),)
    for kind in kinds:
        yield (*first, Cell(kind.label, "row"), *_counts(figures, kind.key))
        first = ()


def _counts(figures: Figures, key: str) -> tuple[Cell, ...]:
    row = figures.row_of(key)
    assert row is not None, key
    return _with_sum(row)


def _with_sum(row: Row) -> tuple[Cell, ...]:
    return (*map(figure, row), figure(sum(row)))


def reviews(figures: Figures) -> Table:
    """Table four: cases about the work, in one line as the form has them."""
    review, *suits = form().reviews
    each = len(form().results) + 1
    names = [Cell(one.label, "col") for one in form().results]
    names.append(Cell(form().words["total"], "col"))
    rows = (
        (
            Cell(review.label, "col", across=each, down=2),
            Cell(form().words["suits"], "col", across=each * len(suits)),
        ),
        tuple(Cell(suit.label, "col", across=each) for suit in suits),
        tuple(names * len(form().reviews)),
        tuple(c for way in form().reviews for c in _with_sum(figures.reviews[way.key])),
    )
    return Table("reviews", each * len(form().reviews), rows)
