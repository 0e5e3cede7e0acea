"""The pages of the cut-over, for the county's coordinator and administrator."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from bianmin.applications import tasks
from bianmin.applications.cutover import refusals
from bianmin.applications.cutover.sheets import template as template_sheet
from bianmin.applications.models import CutOver, CutOverState
from bianmin.applications.services import taking_over
from bianmin.law.refusal import Refusal

from ..officers import Officer, at_the_desk, page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST = 50
UNDER_WAY = frozenset({CutOverState.CHECKING, CutOverState.RUNNING})
MAY_GO_ON = frozenset({CutOverState.READY, CutOverState.STOPPED})
NOT_YOURS = gettext_lazy("Old ledgers are taken over by the county's centre.")


@require_http_methods(["GET", "HEAD", "POST"])
@at_the_desk
def sheets(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The sheets so far, and a form for another one."""
    _check_may(officer)
    if request.method == "POST":
        try:
            return redirect("desk:cut_over_sheet", sheet=_brought(request, officer).pk)
        except Refusal as refusal:
            return _listed(request, officer, refusal)
    return _listed(request, officer)


def _check_may(officer: Officer) -> None:
    if not officer.takes_over:
        raise Http404(str(NOT_YOURS))


def _brought(request: HttpRequest, officer: Officer) -> CutOver:
    upload = request.FILES.get("sheet")
    if upload is None or not upload.size or upload.size > settings.LARGEST_UPLOAD_BYTES:
        raise refusals.no_sheet()
    made = taking_over.bring(
        ledger=request.POST.get("ledger", ""),
        sheet=upload.read(),
        by=officer.actor(),
        at=officer.at,
    )
    tasks.check_cut_over.defer(cut_over=made.pk)
    return made


def _listed(request: HttpRequest, officer: Officer, refusal: Refusal | None = None) -> HttpResponse:
    rows = CutOver.objects.select_related("by").order_by("-pk")[:MOST]
    context: dict[str, Any] = {"rows": rows, "refusal": refusal}
    context["ledger"] = request.POST.get("ledger", "")
    return page(request, officer, "cut_over/sheets", context, status=422 if refusal else 200)


@require_safe
@at_the_desk
def template(request: HttpRequest, officer: Officer) -> HttpResponse:
    """An empty sheet with its explanations."""
    response = HttpResponse(template_sheet(), content_type=XLSX)
    response.headers["Content-Disposition"] = 'attachment; filename="bianmin-cut-over.xlsx"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@at_the_desk
def sheet(request: HttpRequest, officer: Officer, sheet: int) -> HttpResponseBase:
    """How far a sheet has come, what is wrong with it, and the button that takes it over."""
    _check_may(officer)
    found = get_object_or_404(CutOver, pk=sheet)
    if request.method == "POST":
        taking_over.confirm(cut_over=found.pk, at=officer.at)
        tasks.run_cut_over.defer(cut_over=found.pk)
        return redirect("desk:cut_over_sheet", sheet=found.pk)
    context = {
        "sheet": found,
        "under_way": found.state in UNDER_WAY,
        "may_go_on": found.state in MAY_GO_ON,
        "title": gettext("Old ledger “%(name)s”") % {"name": found.ledger},
    }
    return page(request, officer, "cut_over/sheet", context)
