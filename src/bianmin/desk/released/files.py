"""All files of a request, with what helps to judge it: earlier requests, and what is public."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.information import published, repeats
from bianmin.information.models import Request
from bianmin.information.releases import rights, selectors, services
from bianmin.look.cards import Crumb
from bianmin.matters.selectors import visible_to

from ..officers import Officer, at_the_desk, page
from .forms import FileForm


def request_of(officer: Officer, matter: int) -> Request:
    """The request, if the officer may see it; else it does not exist for them (404)."""
    rows = Request.objects.select_related("letter", "matter", "party")
    row = rows.filter(pk=matter).first()
    if row is None or not visible_to(officer.viewer, matter):
        raise Http404(gettext("There is no such matter among those you may see."))
    return row


def trail(row: Request, *more: Crumb) -> list[Crumb]:
    """The way back to the request; ``more``: what lies below the list of its files."""
    number, address = row.matter.number, reverse("desk:matter", args=[row.pk])
    listed = reverse("desk:releases", args=[row.pk]) if more else ""
    files_of_it = Crumb(gettext("Files for the reply"), listed)
    return [Crumb(number, address), files_of_it, *more]


@at_the_desk
def files(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """The list, and the form for one more."""
    row = request_of(officer, matter)
    may = rights.may_release(officer, row)
    sent = request.method == "POST" and may
    form = FileForm(request.POST, request.FILES) if sent else FileForm()
    if sent and form.is_valid() and form.carries_out(lambda: _added(officer, row, form)):
        messages.success(request, gettext("Added. Now see what must not go out."))
        return redirect("desk:releases", matter=matter)
    context = {
        "row": row,
        "trail": trail(row),
        "releases": selectors.of_request(matter),
        "form": form,
        "may": may and row.replied_on is None,
        "record": repeats.record_of(row),
        "published": published.resembling(row.wanted, body=row.letter.body, day=officer.day),
    }
    return page(request, officer, "released/files", context, status=422 if form.errors else 200)


def _added(officer: Officer, row: Request, form: FileForm) -> None:
    services.add(request=row.pk, by=officer.account.pk, at=officer.at, **form.cleaned_data)
