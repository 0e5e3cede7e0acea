"""Tables as an Excel file, a sheet each, with what stands above them; nothing is a formula."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Protocol

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from .tables import as_text

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDTHS = {"A": 30}
LONGEST = 31
"""What a sheet's name may have of characters."""
Cell = str | int


class Sheet(Protocol):
    """A table: its title, its columns, its rows."""

    @property
    def title(self) -> str: ...

    @property
    def columns(self) -> Sequence[str]: ...

    @property
    def rows(self) -> Sequence[Sequence[Cell]]: ...


def workbook(above: Iterable[tuple[str, str]], sheets: Iterable[Sheet]) -> bytes:
    """An Excel file; figures are numbers, words are text whatever they begin with."""
    book, lines = Workbook(write_only=True), list(above)
    for one in sheets:
        sheet = book.create_sheet(one.title[:LONGEST])
        for letter, width in WIDTHS.items():
            sheet.column_dimensions[letter].width = width
        for label, text in lines:
            sheet.append([label, as_text(text)])
        sheet.append([])
        heads = [WriteOnlyCell(sheet, as_text(column)) for column in one.columns]
        for head in heads:
            head.font = Font(bold=True)
        sheet.append(heads)
        for row in one.rows:
            sheet.append([as_text(cell) if isinstance(cell, str) else cell for cell in row])
    target = BytesIO()
    book.save(target)
    return target.getvalue()
