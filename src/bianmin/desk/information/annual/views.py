"""The list of annual reports: one's own by year, and for the county's centre how far all are."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bianmin.information.annual import progress, selectors
from bianmin.information.annual.files import FORMATS, file_of
from bianmin.information.annual.form import form as national
from bianmin.information.annual.form import year_of

from ...officers import Officer, at_the_desk, page
from .whose import report_of


@require_safe
@at_the_desk
def reports(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Of the year ``?year=``, by default the last one that is over."""
    year = year_of(_typed(request.GET.get("year", "")), officer.day)
    lines = progress.own(officer, year)
    context = {
        "year": year,
        "years": range(officer.day.year, national().from_year - 1, -1),
        "lines": lines,
        "all": progress.everybody(officer, year),
        "allowed": bool(lines),
    }
    return page(request, officer, "information/annual", context)


def _typed(year: str) -> int:
    return int(year) if year.isascii() and year.isdecimal() and len(year) == len("2026") else 0


@require_safe
@at_the_desk
def file(request: HttpRequest, officer: Officer, report: int, form: str) -> HttpResponse:
    """A report as a file, also while it is a draft."""
    row = report_of(officer, report)
    if form not in FORMATS:
        raise Http404
    figures: Any = selectors.figures_of(row, officer.directory)
    return file_of(row, figures, form)
