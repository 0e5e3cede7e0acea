"""The annual reports that are public: by year and body, as a page and as files."""

from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.information.annual import chapters, layout, published, selectors, titles
from bianmin.information.annual.files import FORMATS, file_of
from bianmin.information.annual.form import form as national
from bianmin.information.annual.models import AnnualReport

from ..answers import public


@public
def reports(request: HttpRequest) -> HttpResponse:
    """Every report by year, the county's first."""
    rows = published.listed()
    years = [(year, list(map(_line, some))) for year, some in groupby(rows, lambda row: row.year)]
    return render(request, "portal/information/annual.html", {"years": years})


def _line(row: AnnualReport) -> dict[str, Any]:
    return {"row": row, "title": titles.title(row), "whose": published.whose_of(row)}


@public
def report(request: HttpRequest, whose: str, year: int) -> HttpResponse:
    """One report; ``?edition=`` shows one that was corrected since."""
    row = _found(request, whose, year)
    figures = selectors.kept(row)
    tables = {table.key: table for table in layout.tables(figures)}
    context = {
        "row": row,
        "title": titles.title(row),
        "whose": whose,
        "correction": titles.correction(row),
        "editions": published.editions(whose, year),
        "chapters": [
            (one.title, tables.get(one.key), chapters.shown(one.key, row, figures))
            for one in national().chapters
        ],
    }
    return render(request, "portal/information/annual_report.html", context)


@public
def file(request: HttpRequest, whose: str, year: int, form: str) -> HttpResponse:
    """The same as PDF, Excel or JSON."""
    if form not in FORMATS:
        raise Http404
    row = _found(request, whose, year)
    return file_of(row, selectors.kept(row), form)


def _found(request: HttpRequest, whose: str, year: int) -> AnnualReport:
    row = published.edition(whose, year, request.GET.get("edition", ""))
    if row is None:
        raise Http404
    return row
