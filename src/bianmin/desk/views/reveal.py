"""Looking at a personal value in full, with a reason, which is recorded."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_lazy

from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm

from .. import cards
from ..officers import Officer, at_the_desk, page
from ..scene import APPLICANT, Scene, scene_of
from .matter import trail

FIELDS = (
    ("id_number", gettext_lazy("ID number")),
    ("phone", gettext_lazy("Phone")),
    ("email", gettext_lazy("E-mail")),
    ("address", gettext_lazy("Address")),
)


class RevealForm(PlainForm):
    """Whose and what is to be seen, and why."""

    whose = forms.ChoiceField(label=gettext_lazy("Whose?"), initial=APPLICANT)
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
    if not scene.people:
        raise Http404(gettext("There is no such matter among those you may see."))
    form, shown = _form(request, scene), ""
    if request.method == "POST" and form.is_valid():
        try:
            shown = scene.reveal(
                form.cleaned_data.get("whose", APPLICANT),
                form.cleaned_data["field"],
                form.cleaned_data["reason"],
            )
        except Refusal as refusal:
            form.refuse(refusal)
    context = {
        "scene": scene,
        "form": form,
        "shown": shown,
        "whose": _name(scene, form),
        "label": dict(FIELDS).get(form["field"].value() or "", ""),
        "person": cards.whose(scene),
        "trail": trail(scene, Crumb(gettext("Show in full"))),
    }
    return page(request, officer, "reveal", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, scene: Scene) -> RevealForm:
    """Where it concerns her alone, nobody is asked whose."""
    form = RevealForm(request.POST or None)
    people = scene.people
    whose = form.fields["whose"]
    assert isinstance(whose, forms.ChoiceField)
    whose.choices = people
    if len(people) == 1:
        del form.fields["whose"]
    return form


def _name(scene: Scene, form: RevealForm) -> str:
    """Of whom it was asked."""
    people = dict(scene.people)
    return people.get(form.data.get("whose") or APPLICANT, "")
