"""Figures of an earlier year read from a table in the national layout, refused cell by cell."""

import re
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from . import refusals
from .figures import Figures, Row
from .form import HANDLED, MONEY, Part, form
from .refusals import Fault
from .table_rows import Read, rows_of

ALSO = {"规范性文件": "normative"}
"""How offices name a row besides the form's own words."""


@dataclass
class _Found:
    """What has been recognised so far, and what is wrong with it."""

    disclosed: dict[str, Decimal] = field(default_factory=dict)
    requests: dict[str, Row] = field(default_factory=dict)
    reviews: dict[str, Row] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def figures(self) -> Figures:
        counted = {key: row for key, row in self.requests.items() if key != HANDLED}
        return Figures(self.disclosed, counted, self.reviews)


def figures_from(content: bytes, name: str) -> Figures:
    """The figures of an .xlsx or .csv file.

    A row is known by its name in the national form, wherever it stands; its figures follow it.
    Raises TableRefused naming each wrong cell: no number, a sum that is not the sum, 一 + 二 other
    than 三(七) + 四, a row of the form that is missing; Refusal for what is no table at all.
    """
    found = _Found()
    for row in rows_of(content, name):
        _take(found, row)
    _check_rows(found)
    if not found.faults:
        _check_sums(found)
    if found.faults:
        raise refusals.TableRefused(tuple(found.faults))
    return found.figures()


def _take(found: _Found, row: list[Read]) -> None:
    """Take a row for what it is, if it is one of the form's."""
    named = [at for at, cell in enumerate(row) if _plain(cell.text) in _NAMES]
    if named:
        name, cells = row[named[-1]], row[named[-1] + 1 :]
        _take_named(found, _NAMES[_plain(name.text)], name, cells)
    elif len(row) == _wide_reviews() and all(_is_number(cell.text) for cell in row):
        _take_reviews(found, row)


def _take_named(found: _Found, key: str, name: Read, cells: list[Read]) -> None:
    part = next((p for p in form().parts if key in {row.key for row in p.rows}), None)
    wanted = len(part.columns) if part else len(form().applicants) + 1
    if len(cells) != wanted:
        found.faults.append(refusals.figures_missing(name.place, name.text, wanted, len(cells)))
    elif part is None:
        found.requests[key] = _counted(found, cells)
    else:
        _take_disclosed(found, part, key, cells)


def _take_disclosed(found: _Found, part: Part, row: str, cells: list[Read]) -> None:
    for column, cell in zip(part.columns, cells, strict=True):
        key = f"{row}.{column.key}"
        found.disclosed[key] = _number(found, cell, money=key == MONEY)


def _take_reviews(found: _Found, row: list[Read]) -> None:
    wide = len(form().results) + 1
    for at, way in enumerate(form().reviews):
        found.reviews[way.key] = _counted(found, row[at * wide : (at + 1) * wide])


def _counted(found: _Found, cells: list[Read]) -> Row:
    """The figures of a row without the last, which must be their sum."""
    *counts, total = (int(_number(found, cell)) for cell in cells)
    if sum(counts) != total:
        found.faults.append(refusals.wrong_total(cells[-1].place, total, sum(counts)))
    return tuple(counts)


def _number(found: _Found, cell: Read, *, money: bool = False) -> Decimal:
    try:
        value = Decimal(unicodedata.normalize("NFKC", cell.text).replace(",", ""))
    except InvalidOperation:
        value = Decimal("NaN")
    fits = value.is_finite() and 0 <= value < refusals.MOST
    if fits and (money or value == int(value)):
        return value
    found.faults.append(refusals.no_figure(cell.place, cell.text))
    return Decimal(0)


def _check_rows(found: _Found) -> None:
    """Every row of the form must be there; one that was there and wrong is named already."""
    named = {_plain(str(fault.values.get("name", ""))) for fault in found.faults}
    for label, key in _LABELS.items():
        there = key in found.requests or any(at.startswith(f"{key}.") for at in found.disclosed)
        if not there and _plain(label) not in named:
            found.faults.append(refusals.row_missing(label))
    if not found.reviews:
        found.faults.append(refusals.row_missing(form().chapter("reviews").title))


def _check_sums(found: _Found) -> None:
    figures, columns = found.figures(), form().applicants
    told = found.requests[HANDLED]
    for column, here, added in zip(columns, told, figures.handled(), strict=True):
        if here != added:
            found.faults.append(refusals.wrong_handled(column.label, here, added))
    disagreeing = (columns[at].label for at in figures.disagreeing())
    found.faults += [refusals.sums_disagree(label) for label in disagreeing]


def _is_number(text: str) -> bool:
    return re.fullmatch(r"\d+(\.0+)?", unicodedata.normalize("NFKC", text)) is not None


def _wide_reviews() -> int:
    return len(form().reviews) * (len(form().results) + 1)


def _plain(text: str) -> str:
    """A name without what people write in different ways: brackets, blanks, quotes, remarks."""
    narrow = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\"'“”‘’、.．,;:()]", "", re.sub(r"\(区分.*\)", "", narrow))


def _labels() -> dict[str, str]:
    rows = [row for row in form().requests if row.key in {*form().counted, HANDLED}]
    rows += [row for part in form().parts for row in part.rows]
    return {row.label: row.key for row in rows}


_LABELS = _labels()
_NAMES = {_plain(label): key for label, key in (_LABELS | ALSO).items()}
