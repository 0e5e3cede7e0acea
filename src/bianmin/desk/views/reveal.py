"""Looking at a personal value in full, with a reason, which is recorded."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_lazy

from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.people.services import reveal as reveal_value

from .. import cards
from ..officers import Officer, at_the_desk, page
from ..scene import scene_of
from .matter import trail

FIELDS = (
    ("id_number", gettext_lazy("ID number")),
    ("phone", gettext_lazy("Phone")),
    ("email", gettext_lazy("E-mail")),
    ("address", gettext_lazy("Address")),
)


class RevealForm(PlainForm):
    """What is to be seen, and why."""

    field = forms.ChoiceField(
        label=gettext_lazy("What do you need to see?"), choices=FIELDS, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=gettext_lazy("What for?"),
        help_text=gettext_lazy("A few words; the look is recorded with your name."),
        max_length=200,
    )


@at_the_desk
def reveal(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """The value is shown once, on the page that answers."""
    scene = scene_of(officer, matter)
    form, shown = RevealForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        try:
            shown = reveal_value(
                party=scene.application.party,
                field=form.cleaned_data["field"],
                reason=f"{scene.matter.number}: {form.cleaned_data['reason']}"[:200],
                by=officer.account.pk,
                at=officer.at,
            )
        except Refusal as refusal:
            form.refuse(refusal)
    context = {
        "scene": scene,
        "form": form,
        "shown": shown,
        "label": dict(FIELDS).get(form["field"].value() or "", ""),
        "person": cards.person(scene.application.party),
        "trail": trail(scene, Crumb(gettext("Show in full"))),
    }
    return page(request, officer, "reveal", context, status=422 if form.errors else 200)
