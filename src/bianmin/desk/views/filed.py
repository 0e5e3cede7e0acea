"""Originals that lie in the file of a closed matter: fetched, signed for, and the paper made."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications import filed, originals
from bianmin.applications import services as applications
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm

from ..applications.scene import ApplicationScene, application_scene_of
from ..officers import Officer, at_the_desk, page
from ..step_fields import SIGNED_BY
from .matter import trail


class FetchedForm(PlainForm):
    """Which originals she takes, and who signs."""

    given_back = forms.MultipleChoiceField(
        label=gettext_lazy("Originals handed over now"), widget=forms.CheckboxSelectMultiple
    )
    signed = forms.ChoiceField(
        label=gettext_lazy("How receipt was signed"), choices=SIGNED_BY, widget=forms.RadioSelect
    )
    proxy_name = forms.CharField(
        label=gettext_lazy("Name of who fetches it"),
        help_text=gettext_lazy("Only if somebody else fetches it."),
        max_length=60,
        required=False,
    )
    proxy_id = forms.CharField(
        label=gettext_lazy("ID number of who fetches it"),
        help_text=gettext_lazy("Look at the card and the authorisation."),
        max_length=18,
        required=False,
    )


@at_the_desk
def give_back(request: HttpRequest, officer: Officer, matter: int) -> HttpResponseBase:
    """At a counter of the body that keeps the file; elsewhere it is said where that is."""
    scene = application_scene_of(officer, matter)
    kept = originals.kept(scene.materials)
    if not kept:
        raise Http404(gettext("No original lies in the file of this matter."))
    if refusal := filed.refusal_of(
        scene.matter, officer.actor(), officer.directory, officer.viewer.day
    ):
        context = {"scene": scene, "refusal": refusal, "trail": _trail(scene)}
        return page(request, officer, "filed", context, status=422)
    form = FetchedForm(request.POST or None)
    choices = [(row.key, f"{row.name} × {row.originals}") for row in kept]
    field = form.fields["given_back"]
    assert isinstance(field, forms.MultipleChoiceField)
    field.choices = choices
    return _answered(request, officer, scene, form)


def _answered(
    request: HttpRequest, officer: Officer, scene: ApplicationScene, form: FetchedForm
) -> HttpResponse:
    if request.method == "POST" and form.is_valid() and _done(scene, form):
        messages.success(request, gettext("Given back. Print the paper and have it signed."))
        return redirect("desk:matter", matter=scene.matter.pk)
    context = {"scene": scene, "form": form, "trail": _trail(scene)}
    return page(request, officer, "filed", context, status=422 if form.errors else 200)


def _done(scene: ApplicationScene, form: FetchedForm) -> bool:
    said = form.cleaned_data
    fetched = applications.Fetched(
        said["given_back"], said["signed"], said["proxy_name"], said["proxy_id"]
    )
    officer = scene.officer
    return form.carries_out(
        lambda: applications.give_back_filed(
            matter=scene.matter.pk, fetched=fetched, by=officer.actor(), at=scene.at
        )
    )


def _trail(scene: ApplicationScene) -> list[Crumb]:
    return trail(scene, Crumb(gettext("Originals in the file")))
