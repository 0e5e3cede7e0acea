"""The cells of an .xlsx or .csv file, row by row, each with where it stands."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from bianmin.files import workbooks

from . import refusals

MOST_ROWS = 400
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Read:
    """One cell that is not empty: where (``C7``, with its sheet where there are several)."""

    place: str
    text: str


def rows_of(content: bytes, name: str) -> Iterator[list[Read]]:
    """The rows of all sheets; Refusal for what is neither kind of file or may not be read."""
    return _of_csv(content) if name.lower().endswith(".csv") else _of_workbook(content)


def _of_workbook(content: bytes) -> Iterator[list[Read]]:
    file = io.BytesIO(content)
    try:
        workbooks.check(file)
        book = load_workbook(file, data_only=True, read_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError) as fault:
        raise refusals.no_table() from fault
    for sheet in book.worksheets:
        lines = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
        yield from _read(lines, f"{sheet.title}!" if len(book.worksheets) > 1 else "")


def _of_csv(content: bytes) -> Iterator[list[Read]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030", errors="replace")
    try:
        yield from _read(csv.reader(io.StringIO(text)), "")
    except csv.Error as fault:
        raise refusals.no_table() from fault


def _read(lines: Iterable[Iterable[object]], prefix: str) -> Iterator[list[Read]]:
    for number, line in enumerate(lines, 1):
        if number > MOST_ROWS:
            return
        cells = (
            (at, "" if value is None else str(value).strip()) for at, value in enumerate(line, 1)
        )
        yield [Read(f"{prefix}{get_column_letter(at)}{number}", text) for at, text in cells if text]
