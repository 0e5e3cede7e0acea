"""The sheet itself: read as a stream, and offered as a template with its explanations."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, BinaryIO
from zipfile import BadZipFile
from zlib import error as BadDeflate

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils.exceptions import InvalidFileException

from bianmin.files import workbooks

from . import refusals
from .columns import COLUMNS, EXPLAINED

MOST_ROWS = 200_000
WIDTH = 22
TEXT = "@"
FAULTS = (
    *(BadZipFile, BadDeflate, InvalidFileException, SyntaxError),  # no archive, no XML
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, EOFError),
)
"""What openpyxl, and what it reads with, raise for a file that only looks like a workbook."""


def rows_of(file: BinaryIO) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Each row below the head that is not empty: its number, and its cells by column.

    Raises Refusal for what is no such sheet, lacks a column, or is too long.
    """
    try:
        workbooks.check(file)
        yield from _filled(file)
    except FAULTS as fault:
        raise refusals.no_sheet() from fault


def _filled(file: BinaryIO) -> Iterator[tuple[int, Mapping[str, Any]]]:
    book = load_workbook(file, read_only=True, data_only=True)
    rows = book.worksheets[0].iter_rows(values_only=True)
    head = [str(cell or "").strip() for cell in next(rows, ())]
    for column in COLUMNS:
        if column not in head:
            raise refusals.wrong_head(column)
    for line, cells in enumerate(rows, start=2):
        if line > MOST_ROWS + 1:
            raise refusals.too_long(MOST_ROWS)
        if any(cell not in (None, "") for cell in cells):
            yield line, dict(zip(head, cells, strict=False))


def template() -> bytes:
    """An empty sheet with its head, and a second one that explains each column."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    for index in range(len(COLUMNS)):
        column = sheet.column_dimensions[chr(ord("A") + index)]
        column.width, column.number_format = WIDTH, TEXT
    sheet.freeze_panes = "A2"
    sheet.append([_bold(sheet, column) for column in COLUMNS])
    told = book.create_sheet("填写说明")
    for letter, width in (("A", WIDTH), ("B", 80), ("C", WIDTH)):
        told.column_dimensions[letter].width = width
    told.append([_bold(told, word) for word in ("栏目", "怎么填", "例子")])
    for each in EXPLAINED:
        told.append([each.column, each.told, each.example])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _bold(sheet: Any, text: str) -> Any:
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell
