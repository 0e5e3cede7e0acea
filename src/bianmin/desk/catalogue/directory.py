"""A public utility's directory that waits: another person reads it, passes it or sends it back."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext

from bianmin.catalogue import rights, services
from bianmin.catalogue.models import State, UtilityDirectory
from bianmin.catalogue.utilities import Charter
from bianmin.law.refusal import Refusal

from ..officers import Officer, at_the_desk, page
from .edition import RemarkForm


@at_the_desk
def directory(request: HttpRequest, officer: Officer, directory: int) -> HttpResponseBase:
    """The page, and its two buttons."""
    rows = UtilityDirectory.objects.select_related("body")
    row = get_object_or_404(rows, pk=directory)
    may_pass = rights.may_pass_directory(officer, row.body_id)
    is_own = rights.may_write_directory(officer) and officer.body.id == row.body_id
    if not may_pass and not is_own:
        raise Http404
    deed = next((name for name in ("pass", "send_back") if name in request.POST), "")
    if not deed or not may_pass:
        return _shown(request, officer, row)
    form = RemarkForm(request.POST) if deed == "send_back" else None
    if form is not None and not form.is_valid():
        return _shown(request, officer, row, form)
    try:
        messages.success(request, _take(officer, row, request, form))
    except Refusal as refusal:
        row.refresh_from_db()
        return _shown(request, officer, row, form, refusal)
    return redirect("desk:catalogue")


def _take(
    officer: Officer, row: UtilityDirectory, request: HttpRequest, form: RemarkForm | None
) -> str:
    given: dict[str, Any] = {"directory": row.pk, "by": officer.account.pk, "at": officer.at}
    if form is not None:
        services.send_directory_back(**given, **form.cleaned_data)
        return gettext("Sent back to its writer.")
    services.pass_directory(seen=request.POST.get("seen", ""), **given)
    return gettext("Passed. Everybody can read it now.")


def _shown(
    request: HttpRequest,
    officer: Officer,
    row: UtilityDirectory,
    form: RemarkForm | None = None,
    refusal: Refusal | None = None,
) -> HttpResponseBase:
    waits = row.state == State.DRAFT and row.submitted_at is not None
    context = {
        "row": row,
        "charter": Charter.read(row.content),
        "steps": row.steps.select_related("by"),
        "may_pass": waits and rights.may_pass_directory(officer, row.body_id),
        "remark_form": form or RemarkForm(),
        "refusal": refusal,
    }
    wrong = refusal or (form is not None and form.errors)
    return page(request, officer, "catalogue/directory", context, status=422 if wrong else 200)
