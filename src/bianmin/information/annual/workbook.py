"""The tables of a report as an Excel file in the national layout, one sheet for each."""

from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from .figures import Figures
from .form import form
from .layout import LABELS, Cell, Table, tables

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LINE = Side(style="thin")
FRAME = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
BESIDE = Alignment(horizontal="left", vertical="center", wrap_text=True)
TITLE_ROW, FIRST_ROW = 1, 2
LONGEST = 31
"""What a sheet's name may have of characters."""


def workbook(figures: Figures, title: str) -> bytes:
    """The file; figures are numbers, sums included, so that it can be reckoned with and read in."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables(figures):
        chapter = form().chapter(table.key)
        sheet = book.create_sheet(chapter.title[:LONGEST])
        _write(sheet, table, f"{title} {chapter.title}")
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _write(sheet: Worksheet, table: Table, title: str) -> None:
    sheet.cell(TITLE_ROW, 1, title).font = Font(bold=True)
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(table.rows, FIRST_ROW):
        column = 1
        for cell in cells:
            while (row, column) in taken:
                column += 1
            taken |= _fill(sheet, row, column, cell)
    for column in range(1, table.width + 1):
        is_name = table.key == "requests" and column <= LABELS
        sheet.column_dimensions[get_column_letter(column)].width = 22 if is_name else 13


def _fill(sheet: Worksheet, row: int, column: int, cell: Cell) -> set[tuple[int, int]]:
    """Write a cell over its span; gives the places it covers."""
    last_row, last_column = row + cell.down - 1, column + cell.across - 1
    places = {(y, x) for y in range(row, last_row + 1) for x in range(column, last_column + 1)}
    for place in places:
        sheet.cell(*place).border = FRAME
    written = sheet.cell(row, column, cell.text if cell.figure is None else _number(cell.figure))
    written.alignment = BESIDE if cell.scope == "row" else MIDDLE
    if len(places) > 1:
        sheet.merge_cells(None, row, column, last_row, last_column)
    return places


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
