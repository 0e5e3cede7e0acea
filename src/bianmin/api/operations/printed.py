"""Sheets that the desk prints: the register of visits, and the sheet for an opinion."""

from django.http import HttpResponse
from ninja import Query, Router

from bianmin.applications import afterwards_papers, visits
from bianmin.applications.charge import bodies_of, leads
from bianmin.applications.opinions import OPINIONS
from bianmin.applications.services.acting import application_of
from bianmin.law.refusal import mark
from bianmin.people import services as people

from ..callers import READ, Request
from ..sent import download
from ..shapes import overseen as shapes
from .matters import MatterId, seen_by

router = Router(tags=["afterwards"])
PDF = "application/pdf"


@router.get(
    "/visits/register",
    auth=READ,
    operation_id="visit_register",
    summary=mark("Download the register of agency and return visits of some days"),
)
def visit_register(request: Request, wanted: Query[shapes.WantedDays]) -> HttpResponse:
    """PDF, of the matters of one's bodies that ended in these days."""
    caller = request.auth
    first, last = sorted((wanted.first or caller.day, wanted.last or caller.day))
    first = max(first, visits.EARLIEST)
    pdf = afterwards_papers.register(
        list(visits.register(bodies_of(caller), first, last)),
        body=caller.body,
        first=first,
        last=last,
        by=f"{caller.account.name}（{caller.account.number}）",
        at=caller.at,
    )
    return download(pdf, PDF)


@router.get(
    "/matters/{matter}/opinion/sheet",
    auth=READ,
    operation_id="opinion_form",
    summary=mark("Download the sheet on which she says what she thinks"),
)
def opinion_form(request: Request, matter: MatterId) -> HttpResponse:
    """PDF. What she said stands on it only for who is in charge; that look is recorded."""
    caller = request.auth
    said = OPINIONS.of(matter, bodies_of(caller), caller.account.pk) if leads(caller) else None
    if said is None:
        seen_by(caller, matter)
    application = application_of(matter)
    if said:
        people.note_look(
            party=application.party,
            field="opinion",
            reason=f"{matter}/opinion",
            by=caller.account.pk,
            at=caller.at,
        )
    return download(afterwards_papers.opinion_form(application, said, at=caller.at), PDF)
