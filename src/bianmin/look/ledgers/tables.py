"""The ledger as a file: a spreadsheet, written row by row, and a paper, set by typst."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from django.utils.translation import gettext
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from bianmin.notices import standing

from .rows import Row, head

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
WIDTHS = (36, 34, 12, 18, 18, 26, 12, 18, 12)
Progress = Callable[[int], None]
MOST_SECONDS = 300.0
"""What three thousand rows may take on a slow machine."""


@dataclass(frozen=True)
class Head:
    """What stands above the rows: whose ledger, of which days, who took it out, when and why."""

    bodies: str
    period: str
    narrowed: str
    by: str
    at: str
    reason: str

    @property
    def lines(self) -> list[tuple[str, str]]:
        told = (
            (gettext("Ledger of"), self.bodies),
            (gettext("Of the days"), self.period),
            (gettext("Only"), self.narrowed),
            (gettext("Taken out by"), self.by),
            (gettext("At"), self.at),
            (gettext("What for"), self.reason),
        )
        return [(label, text) for label, text in told if text]


def as_text(cell: str) -> str:
    """What a spreadsheet would take for a formula is made text."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell


def workbook(above: Head, batches: Iterable[Sequence[Row]], progress: Progress) -> bytes:
    """An Excel file; openpyxl writes each row to disk at once, so that memory stays flat."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(gettext("Ledger"))
    for index, width in enumerate(WIDTHS):
        sheet.column_dimensions[chr(ord("A") + index)].width = width
    for label, text in above.lines:
        sheet.append([label, as_text(text)])
    sheet.append([])
    bold = [WriteOnlyCell(sheet, column) for column in head()]
    for cell in bold:
        cell.font = Font(bold=True)
    sheet.append(bold)
    count = 0
    for rows in batches:
        for row in rows:
            sheet.append([as_text(cell) for cell in row.cells])
        count += len(rows)
        progress(count)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def paper(above: Head, batches: Iterable[Sequence[Row]], progress: Progress, at: datetime) -> bytes:
    """A PDF on A4 across, its head on the first page and its columns on every one."""
    told = list[dict[str, str]]()
    for rows in batches:
        told += [_named(row) for row in rows]
        progress(len(told))
    facts = {"rows": told, "bodies": above.bodies, "period": above.period, "by": above.by,
             "at": above.at, "reason": above.reason, "narrowed": above.narrowed,
             "organ_name": above.bodies, "contact": "12345", "you": "您"}  # fmt: skip
    return standing.anew(kind="ledger", facts=facts, at=at, seconds=MOST_SECONDS)


def _named(row: Row) -> dict[str, str]:
    names = ("number", "item", "person", "received", "due", "where", "outcome", "closed")
    cells = row.cells
    return {name: cells[i] or "—" for i, name in enumerate(names)} | {"light": cells[-1]}
