"""Papers as PDF: those issued about a matter, and the sheets about an item."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.applications import sheets
from bianmin.catalogue import selectors as catalogue
from bianmin.matters import selectors
from bianmin.notices.models import Paper
from bianmin.notices.services import read_pdf
from bianmin.people.services import note_look

from ..officers import Officer, at_the_desk
from ..scene import scene_of


@at_the_desk
def pdf(request: HttpRequest, officer: Officer, paper: int) -> HttpResponse:
    """The PDF as stored; of a matter's paper only for who may see the matter, and recorded."""
    found = get_object_or_404(Paper, pk=paper)
    subject, _, name = found.about.partition(" ")
    if subject == "matter":
        _look(officer, int(name), found)
    elif subject != "item":
        raise Http404(gettext("There is no such paper among those you may see."))
    response = HttpResponse(read_pdf(found), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{found.access_code}.pdf"'
    return response


def _look(officer: Officer, matter: int, paper: Paper) -> None:
    if not selectors.visible_to(officer.viewer, matter):
        raise Http404(gettext("There is no such paper among those you may see."))
    party = scene_of(officer, matter).party
    if party is None:  # no paper about such a matter names her
        return
    note_look(
        party=party,
        field="paper",
        reason=f"{matter}/{paper.kind}/{paper.pk}",
        by=officer.account.pk,
        at=officer.at,
    )


@require_POST
@at_the_desk
def sheet(request: HttpRequest, officer: Officer, code: str) -> HttpResponseBase:
    """Make the one-time notification or the plain sheet of an item, and open it."""
    kind = request.POST.get("kind", sheets.ONE_TIME)
    if kind not in sheets.SHEETS:
        raise Http404(gettext("There is no such sheet."))
    place = request.POST.get("place", "")
    known = place in officer.directory.divisions
    made = sheets.give(
        kind,
        edition=catalogue.in_force(code, officer.viewer.day),
        organ=officer.body,
        told_by=f"{officer.account.name}（{officer.body.short_name}）",
        place=place if known else officer.body.division,
        directory=officer.directory,
        at=officer.at,
    )
    return redirect("desk:paper", paper=made.pk)
