"""A table in the national layout: written, read in again, and refused cell by cell."""

import csv
import io
import random
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.utils.translation import override
from openpyxl import Workbook, load_workbook

from bianmin.information.annual import layout
from bianmin.information.annual.counting import requests_of
from bianmin.information.annual.figures import Figures
from bianmin.information.annual.form import form
from bianmin.information.annual.reading import figures_from
from bianmin.information.annual.refusals import TableRefused
from bianmin.information.annual.workbook import workbook
from bianmin.information.models import ApplicantKind
from bianmin.law.refusal import Refusal
from tests.modules.information.years import some_years

LAST = Figures(
    {key: Decimal(at) for at, key in enumerate(Figures().disclosed)}
    | {"charges.charged": Decimal("12.35")},
    requests_of(2026, some_years(11)),
    {"reconsideration": (2, 1, 0, 1), "suit": (0, 0, 0, 0), "suit_after_review": (1, 0, 0, 0)},
)


def test_who_asks_is_called_as_the_columns_of_the_form_are() -> None:
    with override("zh-hans"):
        said = {str(kind): str(kind.label) for kind in ApplicantKind}
    assert said == {column.key: column.label for column in form().applicants}


def as_csv(figures: Figures) -> bytes:
    """The tables as an office keeps them: every name, then its figures."""
    out = io.StringIO()
    for table in layout.tables(figures):
        csv.writer(out).writerows([cell.text for cell in row] for row in table.rows)
    return out.getvalue().encode("gb18030")


def changed(change: Callable[[Workbook], None]) -> bytes:
    book = load_workbook(io.BytesIO(workbook(LAST, "2026")))
    change(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def faults(content: bytes, name: str = "t.xlsx") -> list[tuple[str, str]]:
    with pytest.raises(TableRefused) as refused:
        figures_from(content, name)
    return [
        (one.place.rpartition("!")[2], one.sentence % one.values) for one in refused.value.findings
    ]


def test_what_is_written_is_read_again() -> None:
    assert figures_from(workbook(LAST, "2026"), "2026.xlsx") == LAST
    assert figures_from(as_csv(LAST), "2026.CSV") == LAST


def test_the_sheets_print_zero_as_zero() -> None:
    book = load_workbook(io.BytesIO(workbook(Figures(), "2026")))
    values = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert values.count(0) == 10 + 25 * 7 + 15
    assert [sheet.title[:1] for sheet in book] == ["二", "三", "四"]


def test_every_row_of_a_table_is_as_wide_as_the_table() -> None:
    for table in layout.tables(LAST):
        covered = [0] * len(table.rows)
        for at, row in enumerate(table.rows):
            for cell in row:
                for below in range(cell.down):
                    covered[at + below] += cell.across
        assert set(covered) == {table.width}, table.key


def test_a_wrong_cell_is_named_with_its_place() -> None:
    def spoil(book: Workbook) -> None:
        sheet = book.worksheets[1]
        sheet["D5"] = "若干"
        sheet["J6"] = 999

    assert faults(changed(spoil)) == [
        ("D5", "“若干” is no figure that can stand here. Write a whole number, or 0."),
        ("J5", f"The total says {told_in('J5')}, but the figures before it add up to {rest()}."),
        ("J6", f"The total says 999, but the figures before it add up to {told_in('J6')}."),
    ]


def told_in(place: str) -> int:
    book = load_workbook(io.BytesIO(workbook(LAST, "2026")))
    return int(str(book.worksheets[1][place].value))


def rest() -> int:
    return told_in("J5") - told_in("D5")


def test_sums_that_do_not_agree_are_named_by_column() -> None:
    def spoil(book: Workbook) -> None:
        sheet = book.worksheets[1]
        for place in ("D5", "J5"):
            sheet[place] = told_in(place) + 1

    assert faults(changed(spoil)) == [("", "自然人: 一 + 二 is not 三(七) + 四.")]


def test_a_row_too_few_is_named_and_so_is_a_figure_too_few() -> None:
    def spoil(book: Workbook) -> None:
        book.worksheets[1].delete_rows(5)
        book.worksheets[0]["C4"] = None

    assert faults(changed(spoil)) == [
        ("A4", "“规章” wants 3 figures after it; there are 2. Write 0 for nothing."),
        ("", "The row “一、本年新收政府信息公开申请数量” is missing."),
    ]


def test_money_may_have_a_fraction_and_counts_may_not() -> None:
    def spoil(book: Workbook) -> None:
        book.worksheets[1]["D5"] = 1.5

    assert ("D5", "“1.5” is no figure that can stand here. Write a whole number, or 0.") in faults(
        changed(spoil)
    )


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 no archive", random.Random(1).randbytes(400)]
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        figures_from(content, "table.xlsx")
    assert refused.value.code in {"no_table", "protected", "unpacks_too_far"}


def test_an_empty_table_misses_every_row() -> None:
    assert len(faults(b"a,b\n1,2\n", "table.csv")) == 25 + 6 + 1
