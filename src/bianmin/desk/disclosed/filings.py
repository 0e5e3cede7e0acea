"""A body sends its guide and directory to be filed; the county's office takes them on file."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.information.disclosed import filings, rights
from bianmin.law.refusal import Refusal
from bianmin.look.refusals import text

from ..officers import Officer, for_whom, page

LONGEST = 9


@require_POST
@for_whom(rights.may_see, "disclosed/not_yours")
def send(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Send the guide or the directory as it is public now."""
    of = request.POST.get("of", "")
    try:
        filings.send(body=officer.body.id, of=of, by=officer.account.pk, at=officer.at)
    except Refusal as refusal:
        messages.error(request, text(refusal))
    else:
        messages.success(request, gettext("Sent to the county’s office."))
    return redirect("desk:disclosed")


@for_whom(rights.keeps_files, "disclosed/not_yours")
def listed(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """How every body stands; pressing one that waits takes it on file."""
    refusal = None
    if request.method == "POST":
        try:
            filings.take_on_file(filing=_sent(request), by=officer.account.pk, at=officer.at)
        except Refusal as why:
            refusal = why
        else:
            messages.success(request, gettext("It is on file."))
            return redirect("desk:disclosed_filings")
    context = {"bodies": filings.of_county(officer.directory, officer.day), "refusal": refusal}
    status = 422 if refusal else 200
    return page(request, officer, "disclosed/filings", context, status=status)


def _sent(request: HttpRequest) -> int:
    """The filing that was pressed; 0, which none has, where it is no number."""
    typed = request.POST.get("filing", "")
    fits = typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST
    return int(typed) if fits else 0
