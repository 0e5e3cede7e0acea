"""A report as a file: PDF, Excel, or JSON for programs."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from django.http import HttpResponse, JsonResponse

from . import chapters, paper, titles, workbook
from .figures import Figures
from .form import form
from .models import AnnualReport

Make = Callable[[AnnualReport, Figures], HttpResponse]


def told(report: AnnualReport, figures: Figures) -> dict[str, Any]:
    """The whole report for programs: what is counted, the sums, the texts, the form's names."""
    national = form()
    sums = {"handled": list(figures.handled())}
    return {
        "title": titles.title(report),
        "body": report.body_id,
        "scope": report.scope,
        "year": report.year,
        "edition": report.number,
        "reason": report.reason,
        "published_at": report.published_at.isoformat() if report.published_at else None,
        "form": national.source,
        "columns": {
            "requests": [column.key for column in national.applicants],
            "reviews": [column.key for column in national.results],
        },
        "rows": {row.key: row.label for row in national.requests},
        "figures": figures.as_json(),
        "sums": sums,
        "texts": {
            one.key: chapters.text(one.key, report, figures)
            for one in national.chapters
            if one.written
        },
    }


def _pdf(report: AnnualReport, figures: Figures) -> HttpResponse:
    return HttpResponse(paper.pdf(report, figures), "application/pdf")


def _xlsx(report: AnnualReport, figures: Figures) -> HttpResponse:
    return HttpResponse(workbook.workbook(figures, titles.title(report)), workbook.XLSX)


def _json(report: AnnualReport, figures: Figures) -> HttpResponse:
    return JsonResponse(told(report, figures), json_dumps_params={"ensure_ascii": False})


FORMATS: Mapping[str, Make] = {"pdf": _pdf, "xlsx": _xlsx, "json": _json}


def file_of(report: AnnualReport, figures: Figures, form: str) -> HttpResponse:
    """The report in one of ``FORMATS``, with a name to keep it under."""
    response = FORMATS[form](report, figures)
    name = quote(f"{titles.title(report)}.{form}")
    response.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{name}"
    return response
