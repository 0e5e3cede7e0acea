"""The list of annual reports: one's own by year, and for the county's centre how far all are."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bianmin.information.annual import rights, selectors
from bianmin.information.annual.files import FORMATS, file_of
from bianmin.information.annual.form import form as national
from bianmin.information.annual.models import AnnualReport, Scope
from bianmin.information.annual.selectors import Due

from ...officers import Officer, at_the_desk, page
from .whose import Whose, report_of, whose


@dataclass(frozen=True)
class Line:
    """A body and its report of the year, draft or public; None where nothing is there."""

    name: str
    key: str
    report: AnnualReport | None
    due: Due | None


@require_safe
@at_the_desk
def reports(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Of the year ``?year=``, by default the last one that is over."""
    year = _year(request.GET.get("year", ""), officer.day)
    mine = whose(officer)
    context = {
        "year": year,
        "years": range(officer.day.year, national().from_year - 1, -1),
        "lines": [_line(one, year, officer) for one in mine],
        "all": _all(officer, year) if rights.follows(officer) else [],
        "allowed": bool(mine),
    }
    return page(request, officer, "information/annual", context)


def _year(typed: str, today: date) -> int:
    told = int(typed) if typed.isdecimal() and len(typed) == len("2026") else today.year - 1
    return told if national().from_year <= told <= today.year else today.year - 1


def _line(one: Whose, year: int, officer: Officer) -> Line:
    rows = AnnualReport.objects.filter(body=one.body.id, scope=one.scope, year=year)
    report = rows.first()
    is_open = report is None or report.is_draft
    due = selectors.due(year, one.scope, officer.day) if is_open else None
    return Line(one.name, one.key, report, due)


def _all(officer: Officer, year: int) -> list[Line]:
    """Every body that owes a report, with what is there."""
    rows = AnnualReport.objects.filter(scope=Scope.BODY, year=year).order_by("number")
    newest = {row.body_id: row for row in rows}
    due = selectors.due(year, Scope.BODY, officer.day)
    bodies = selectors.reporting(officer.directory, year, officer.day)
    return [
        Line(body.name, "", newest.get(body.id), None if _is_public(newest.get(body.id)) else due)
        for body in bodies
    ]


def _is_public(report: AnnualReport | None) -> bool:
    return report is not None and not report.is_draft


@require_safe
@at_the_desk
def file(request: HttpRequest, officer: Officer, report: int, form: str) -> HttpResponse:
    """A report as a file, also while it is a draft."""
    row = report_of(officer, report)
    if form not in FORMATS:
        raise Http404
    figures: Any = selectors.figures_of(row, officer.directory)
    return file_of(row, figures, form)
