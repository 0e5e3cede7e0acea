"""Money asked for agency: supervision looks into it and answers, a counter enters what is said."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications import charges
from bianmin.applications import services as applications
from bianmin.applications.charge import bodies_of, supervises
from bianmin.applications.models import ChargeOutcome, ChargeReport
from bianmin.law import masks
from bianmin.look.cards import Crumb
from bianmin.matters.selectors import visible_to

from ..applications.scene import ApplicationScene, application_scene_of
from ..officers import Officer, at_the_desk, page
from ..views.matter import trail
from .opinions import AnswerForm, SheetForm


class FoundForm(AnswerForm):
    """What supervision found, and what she is told."""

    field_order = ("outcome", "answer")
    outcome = forms.ChoiceField(
        label=gettext_lazy("What supervision found"),
        choices=ChargeOutcome,
        widget=forms.RadioSelect,
    )


class SaidForm(SheetForm):
    """What she says."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        asked = gettext("Who asked her for money, when, how much and what for")
        self.fields["words"].label = asked


@at_the_desk
def charge(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """For supervision only: her words, what was found, and the answer."""
    account = officer.account.pk
    found = charges.of(matter, bodies_of(officer), account) if supervises(officer) else None
    if found is None:
        raise Http404(gettext("There is no such report among those you look into."))
    form = FoundForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _answered(officer, found, form):
        messages.success(request, gettext("Answered; she is told."))
        return redirect("desk:afterwards")
    context = {
        "report": found,
        "form": form,
        "name": masks.name_public(found.matter.application.party.name),
        "contact": masks.free_text(found.contact),
        "received_by": officer.directory.body(found.body),
        "seen": visible_to(officer.viewer, found.pk),
        "trail": [
            Crumb(gettext("Visits and opinions"), reverse("desk:afterwards")),
            Crumb(gettext("Money asked for agency")),
        ],
    }
    status = 422 if form.errors else 200
    return page(request, officer, "afterwards/charge", context, status=status)


def _answered(officer: Officer, found: ChargeReport, form: FoundForm) -> bool:
    return form.carries_out(
        lambda: applications.answer_charge(
            matter=found.pk,
            outcome=form.cleaned_data["outcome"],
            words=form.cleaned_data["answer"],
            bodies=bodies_of(officer),
            by=officer.account.pk,
            at=officer.at,
        )
    )


@at_the_desk
def entered(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """What she says in person is typed in by whoever may see the matter."""
    scene = application_scene_of(officer, matter)
    form = SaidForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _kept(scene, form):
        messages.success(request, gettext("Entered; supervision is told at once."))
        return redirect("desk:matter", matter=matter)
    here = Crumb(gettext("Money asked for agency"))
    context = {"scene": scene, "form": form, "trail": trail(scene, here)}
    status = 422 if form.errors else 200
    return page(request, officer, "afterwards/charged", context, status=status)


def _kept(scene: ApplicationScene, form: SaidForm) -> bool:
    return form.carries_out(
        lambda: applications.report_charge(
            matter=scene.matter.pk,
            **form.cleaned_data,
            entered_by=scene.officer.account.pk,
            at=scene.at,
        )
    )
