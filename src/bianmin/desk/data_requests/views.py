"""Requests about one's own data: entered at the counter, answered by who leads the site."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.applications import data_requests, own_data_paper
from bianmin.applications import services as applications
from bianmin.applications.charge import bodies_of, leads
from bianmin.applications.models import DataRequest
from bianmin.law import masks
from bianmin.look import words as look
from bianmin.look.cards import Crumb
from bianmin.matters.clockwork import hop_light
from bianmin.matters.selectors import visible_to
from bianmin.people.services import note_look

from .. import cards
from ..applications.scene import ApplicationScene, application_scene_of
from ..officers import Officer, at_the_desk, page
from ..views.matter import trail
from .forms import AnswerForm, AskedForm


@dataclass(frozen=True)
class Line:
    """A request of the list: whose, what, and until when."""

    request: DataRequest
    person: str
    light: str
    due: str


@require_safe
@at_the_desk
def requests(request: HttpRequest, officer: Officer) -> HttpResponse:
    """What waits for an answer, by when it is due, and what was answered; for who leads a site."""
    bodies = bodies_of(officer) if leads(officer) else frozenset()
    context = {
        "open": [_line(one, officer) for one in data_requests.to_answer(bodies)],
        "answered": [_line(one, officer) for one in data_requests.answered(bodies)],
    }
    return page(request, officer, "data_requests/index", context)


def _line(one: DataRequest, officer: Officer) -> Line:
    light = "" if one.answered_at else hop_light(one.due_at, officer.at)[0]
    due = gettext("by %(day)s") % {"day": look.day(one.due_at)}
    return Line(one, masks.name_public(one.party.name), light, due)


@at_the_desk
def answer(request: HttpRequest, officer: Officer, request_id: int) -> HttpResponseBase:
    """What she asks, and the answer; what is granted is done with it."""
    bodies = bodies_of(officer) if leads(officer) else frozenset()
    found = data_requests.of(request_id, bodies)
    if found is None:
        raise Http404(gettext("There is no such request among those you answer."))
    form = AnswerForm(request.POST or None, kind=found.kind)
    if request.method == "POST" and form.is_valid() and _answered(officer, found, form):
        messages.success(request, gettext("Answered; she is told."))
        return redirect("desk:data_requests")
    context = {
        "asked": found,
        "form": form,
        "person": cards.person(found.party),
        "seen": visible_to(officer.viewer, found.matter_id),
        "trail": [
            Crumb(gettext("Requests about one’s own data"), reverse("desk:data_requests")),
            Crumb(found.get_kind_display()),
        ],
    }
    status = 422 if form.errors else 200
    return page(request, officer, "data_requests/answer", context, status=status)


def _answered(officer: Officer, found: DataRequest, form: AnswerForm) -> bool:
    said = form.cleaned_data
    return form.carries_out(
        lambda: applications.answer_about_data(
            request=found.pk,
            bodies=bodies_of(officer),
            outcome=said["outcome"],
            ground=said["ground"],
            answer=said["answer"],
            corrected=form.corrected,
            by=officer.account.pk,
            at=officer.at,
        )
    )


@at_the_desk
def entered(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """Asked at the counter: typed in by whoever may see her matter."""
    scene = application_scene_of(officer, matter)
    form = AskedForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _kept(scene, form):
        messages.success(request, gettext("Entered; the head of the site is told."))
        return redirect("desk:matter", matter=matter)
    crumb = Crumb(gettext("Requests about one’s own data"))
    context = {"scene": scene, "form": form, "trail": trail(scene, crumb)}
    status = 422 if form.errors else 200
    return page(request, officer, "data_requests/entered", context, status=status)


def _kept(scene: ApplicationScene, form: AskedForm) -> bool:
    return form.carries_out(
        lambda: applications.ask_about_data(
            matter=scene.matter.pk,
            party=scene.application.party_id,
            **form.cleaned_data,
            entered_by=scene.officer.account.pk,
            at=scene.at,
        )
    )


@require_safe
@at_the_desk
def copy(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """Everything kept of her, to hand over at the counter while a request for it is open."""
    scene = application_scene_of(officer, matter)
    party = scene.application.party
    if not data_requests.copy_is_asked(party):
        raise Http404(gettext("She has not asked for a copy, or has it already."))
    note_look(
        party=party,
        field="copy",
        reason=f"{scene.matter.number}/copy",
        by=officer.account.pk,
        at=officer.at,
    )
    pdf = own_data_paper.paper(party, body=scene.matter.received_by, at=officer.at)
    response = HttpResponse(pdf, "application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="data.pdf"'
    return response
