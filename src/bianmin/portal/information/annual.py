"""The annual reports that are public: by year and body, as a page and as files."""

from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.information.annual import layout, selectors, titles
from bianmin.information.annual.files import FORMATS, file_of
from bianmin.information.annual.form import form as national
from bianmin.information.annual.models import AnnualReport, Scope

from ..answers import public

COUNTY = "county"


@public
def reports(request: HttpRequest) -> HttpResponse:
    """Every report by year, the county's first."""
    rows = selectors.published().select_related("body__division").defer("figures", "texts")
    listed = sorted(rows, key=lambda row: (-row.year, not row.is_countys, row.body.name))
    years = [(year, list(map(_line, some))) for year, some in groupby(listed, lambda row: row.year)]
    return render(request, "portal/information/annual.html", {"years": years})


def _line(row: AnnualReport) -> dict[str, Any]:
    return {"row": row, "title": titles.title(row), "whose": whose_of(row)}


def whose_of(row: AnnualReport) -> str:
    """How an address names whose report it is."""
    return COUNTY if row.is_countys else str(row.body_id)


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
        "editions": _editions(whose, year),
        "chapters": [
            (one.title, tables.get(one.key), row.texts.get(one.key) or titles.NOTHING)
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


def _editions(whose: str, year: int) -> list[AnnualReport]:
    """What was published of a year, the newest first."""
    if whose != COUNTY and not (whose.isdecimal() and len(whose) < len("1000000000")):
        return []
    rows = AnnualReport.objects.filter(year=year, published_at__isnull=False)
    rows = rows.select_related("body__division").order_by("-number")
    if whose == COUNTY:
        return list(rows.filter(scope=Scope.COUNTY))
    return list(rows.filter(scope=Scope.BODY, body=int(whose)))


def _found(request: HttpRequest, whose: str, year: int) -> AnnualReport:
    wanted = request.GET.get("edition", "")
    for row in _editions(whose, year):
        if not wanted or str(row.number) == wanted:
            return row
    raise Http404
