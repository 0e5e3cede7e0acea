"""What bodies disclosed and were asked in a year, beside the year before; and as a file."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_POST, require_safe

from bianmin.information.annual.form import form, year_of
from bianmin.information.statistics import rights, selectors, services
from bianmin.information.statistics.selectors import Statistics
from bianmin.information.statistics.tables import tables
from bianmin.law.refusal import Refusal
from bianmin.look.ledgers.figures import written
from bianmin.look.ledgers.sheets import XLSX

from ...officers import Officer, for_whom, page


@require_safe
@for_whom(rights.sees, "disclosed/not_yours")
def figures(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Of the year ``?year=``, by default the last that is over."""
    return _shown(request, officer, _told(officer, request.GET.get("year", "")))


@require_POST
@for_whom(rights.sees, "disclosed/not_yours")
def export(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The same as an Excel file; who takes it out, when and why is written down."""
    told = _told(officer, request.POST.get("year", ""))
    reason, bodies = request.POST.get("reason", ""), [line.body.id for line in told.lines]
    by = officer.account.pk
    try:
        taken = services.take_out(
            year=told.year, bodies=bodies, reason=reason, by=by, at=officer.at
        )
    except Refusal as refusal:
        return _shown(request, officer, told, refusal)
    response = HttpResponse(written(taken, told), content_type=XLSX)
    name = f"disclosure-{told.year}.xlsx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _told(officer: Officer, typed: str) -> Statistics:
    wanted = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 5 else 0
    year = year_of(wanted, officer.day)
    return selectors.figures(officer.directory, year, rights.bodies(officer, year))


def _shown(
    request: HttpRequest, officer: Officer, told: Statistics, refusal: Refusal | None = None
) -> HttpResponse:
    context = {
        "told": told,
        "years": range(officer.day.year, form().from_year - 1, -1),
        "tables": tables(told),
        "whose": told.lines[0].body.name if len(told.lines) == 1 else "",
        "is_open": told.year >= officer.day.year,
        "refusal": refusal,
        "reason": request.POST.get("reason", ""),
    }
    return page(request, officer, "information/figures", context, status=422 if refusal else 200)
