"""Opinions at the desk: the head reads and answers, the counter enters what came on paper."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from bianmin.applications import afterwards_papers
from bianmin.applications import services as applications
from bianmin.applications.charge import leads
from bianmin.applications.opinions import OPINIONS
from bianmin.people.services import note_look

from ..applications.scene import application_scene_of
from ..officers import Officer, at_the_desk
from .sayings import AnswerForm, SaidAtDesk, SheetForm, answering, entering

OPINION = SaidAtDesk(
    saying=OPINIONS,
    may=leads,
    answer=applications.answer_opinion,
    keep=applications.give_opinion,
    page="opinion",
    entry="sheet",
    label=gettext_lazy("Her opinion"),
    entry_label=gettext_lazy("Opinion sheet"),
    missing=gettext_lazy("There is no such opinion among those you answer."),
    entered=gettext_lazy("Entered; the head of the site is told."),
)


@at_the_desk
def opinion(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """For who is in charge of the site: her words, and the answer."""
    return answering(OPINION, request, officer, matter, AnswerForm(request.POST or None))


@at_the_desk
def entered(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """A sheet that came on paper is typed in by whoever may see the matter."""
    return entering(OPINION, request, officer, matter, SheetForm(request.POST or None))


@require_safe
@at_the_desk
def form_pdf(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """反馈意见表 of a matter; what she said on it only for who is in charge, and recorded."""
    said = OPINION.of(officer, matter)
    application = (
        said.matter.application if said else application_scene_of(officer, matter).application
    )
    pdf = afterwards_papers.opinion_form(application, said, at=officer.at)
    if said:
        note_look(
            party=application.party,
            field="opinion",
            reason=f"{matter}/opinion",
            by=officer.account.pk,
            at=officer.at,
        )
    response = HttpResponse(pdf, "application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="opinion.pdf"'
    return response
