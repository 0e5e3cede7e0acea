"""The report set as a PDF, upright and across, as an office prints and files it."""

from typing import Any

from bianmin.law.zone import day_of, start_of
from bianmin.notices import standing

from . import chapters
from .figures import Figures
from .form import Chapter, form
from .layout import Cell, Table, tables
from .models import AnnualReport
from .titles import correction, owner

KIND = "annual_report"


def pdf(report: AnnualReport, figures: Figures) -> bytes:
    """The PDF of one edition; the same edition gives the same bytes. A draft bears no day."""
    day = day_of(report.published_at or report.written_at)
    facts = {
        "whose": owner(report),
        "year": str(report.year),
        "edition": correction(report),
        "published_on": "" if report.is_draft else day,
        "chapters": [_chapter(one, report, figures) for one in form().chapters],
        "organ_name": owner(report),
        "contact": "12345",
        "you": "您",
    }
    return standing.anew(kind=KIND, facts=facts, at=start_of(day))


def _chapter(chapter: Chapter, report: AnnualReport, figures: Figures) -> dict[str, Any]:
    if chapter.written:
        text = chapters.shown(chapter.key, report, figures)
        return {"title": chapter.title, "text": text.splitlines()}
    table = next(one for one in tables(figures) if one.key == chapter.key)
    return {"title": chapter.title, "rows": _rows(table), "columns": table.width}


def _rows(table: Table) -> list[list[str]]:
    return [[_coded(cell) for cell in row] for row in table.rows]


def _coded(cell: Cell) -> str:
    return f"{cell.across}|{cell.down}|{cell.scope}|{cell.text}"
