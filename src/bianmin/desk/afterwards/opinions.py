"""Opinions at the desk: the head reads and answers, the counter enters what came on paper."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_safe

from bianmin.applications import afterwards_papers, opinions
from bianmin.applications import services as applications
from bianmin.applications.charge import bodies_of, leads
from bianmin.applications.models import Opinion
from bianmin.law import masks
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.matters.selectors import visible_to
from bianmin.people.services import note_look

from ..applications.scene import ApplicationScene, application_scene_of
from ..officers import Officer, at_the_desk, page
from ..views.matter import trail

LONGEST = 1000


class AnswerForm(PlainForm):
    """What the head answers."""

    answer = forms.CharField(
        label=gettext_lazy("Your answer"),
        help_text=gettext_lazy("She reads it on her tracking page, and is told that it is there."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
    )


class SheetForm(PlainForm):
    """What stands on the sheet."""

    words = forms.CharField(
        label=gettext_lazy("What the sheet says"),
        help_text=gettext_lazy("In her words, whole."),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST,
    )
    contact = forms.CharField(
        label=gettext_lazy("How she can be reached, if she gave it"), max_length=100, required=False
    )


@at_the_desk
def opinion(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """For who is in charge of the site: her words, and the answer."""
    found = opinions.of(matter, bodies_of(officer)) if leads(officer) else None
    if found is None:
        raise Http404(gettext("There is no such opinion among those you answer."))
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _answered(officer, found, form):
        messages.success(request, gettext("Answered; she is told."))
        return redirect("desk:afterwards")
    context = {
        "opinion": found,
        "form": form,
        "name": masks.name_public(found.matter.application.party.name),
        "contact": masks.free_text(found.contact),
        "seen": visible_to(officer.viewer, found.pk),
        "trail": [
            Crumb(gettext("Visits and opinions"), reverse("desk:afterwards")),
            Crumb(gettext("Her opinion")),
        ],
    }
    status = 422 if form.errors else 200
    return page(request, officer, "afterwards/opinion", context, status=status)


def _answered(officer: Officer, found: Opinion, form: AnswerForm) -> bool:
    return form.carries_out(
        lambda: applications.answer_opinion(
            matter=found.pk,
            words=form.cleaned_data["answer"],
            bodies=bodies_of(officer),
            by=officer.account.pk,
            at=officer.at,
        )
    )


@at_the_desk
def entered(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """A sheet that came on paper is typed in by whoever may see the matter."""
    scene = application_scene_of(officer, matter)
    form = SheetForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _kept(scene, form):
        messages.success(request, gettext("Entered; the head of the site is told."))
        return redirect("desk:matter", matter=matter)
    context = {"scene": scene, "form": form, "trail": trail(scene, Crumb(gettext("Opinion sheet")))}
    status = 422 if form.errors else 200
    return page(request, officer, "afterwards/sheet", context, status=status)


def _kept(scene: ApplicationScene, form: SheetForm) -> bool:
    return form.carries_out(
        lambda: applications.give_opinion(
            matter=scene.matter.pk,
            **form.cleaned_data,
            entered_by=scene.officer.account.pk,
            at=scene.at,
        )
    )


@require_safe
@at_the_desk
def form_pdf(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """反馈意见表 of a matter; what she said on it only for who is in charge, and recorded."""
    said = opinions.of(matter, bodies_of(officer)) if leads(officer) else None
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
