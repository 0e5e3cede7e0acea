"""A file of items that waits for another person: passed whole, or let go."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, ngettext

from bianmin.catalogue import rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.law.refusal import Refusal

from ..officers import Officer, at_the_desk, page
from .edition import DayForm
from .files import found_in


@at_the_desk
def waiting(request: HttpRequest, officer: Officer, file: int) -> HttpResponseBase:
    """Its items, and what is pressed on the page."""
    found = next((one for one in catalogue.files_waiting() if one.key == file), None)
    if found is None:
        raise Http404
    form = DayForm(initial={"day": max(found.day, officer.viewer.day)})
    context: dict[str, Any] = {
        "file": found,
        "may_pass": rights.may_pass_files(officer),
        "may_discard": rights.may_reform(officer),
    }
    if "discard" in request.POST and context["may_discard"]:
        services.discard_file(file=file)
        messages.success(request, gettext("What waited of the file is discarded."))
        return redirect("desk:catalogue_files")
    if "pass" in request.POST and context["may_pass"]:
        form = DayForm(request.POST)
        if form.is_valid() and _passed(request, officer, file, form, context):
            return redirect("desk:catalogue_files")
    status = 422 if form.is_bound else 200
    return page(request, officer, "catalogue/waiting", {**context, "form": form}, status=status)


def _passed(
    request: HttpRequest, officer: Officer, file: int, form: DayForm, context: dict[str, Any]
) -> bool:
    """Whether the file is in force from the day; if not, the form and ``context`` say why."""
    given: dict[str, Any] = {"by": officer.account.pk, "at": officer.at, **form.cleaned_data}
    try:
        passed = services.pass_file(file=file, seen=request.POST.get("seen", ""), **given)
    except Refusal as refusal:
        form.refuse(refusal)
        context |= found_in(refusal)
        return False
    told = ngettext("%(number)d item published.", "%(number)d items published.", len(passed))
    messages.success(request, told % {"number": len(passed)})
    return True
