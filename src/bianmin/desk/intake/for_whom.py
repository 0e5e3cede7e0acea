"""For whom it is, where she applies for somebody else; who applies for herself never comes here."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy

from bianmin.applications.capacities import PROOF, PROVED
from bianmin.applications.capacity_refusals import say_for_whom
from bianmin.applications.intake_refusals import practise_with_nobody_real
from bianmin.applications.models import Capacity
from bianmin.law import identifiers
from bianmin.look.forms import PlainForm
from bianmin.people import invented, refusals, rules
from bianmin.people.models import PartyKind

from ..models import Draft
from ..officers import Officer
from . import drafts
from .frame import screen, with_draft
from .person_forms import checked, known_party


class ForWhomForm(PlainForm):
    """Whom it is for: found again by number, or entered once."""

    capacity = forms.ChoiceField(
        label=gettext_lazy("She applies for her"),
        choices=(
            (Capacity.FAMILY, gettext_lazy("As a member of the family")),
            (
                Capacity.GUARDIAN,
                gettext_lazy("As guardian of a child or of somebody without capacity"),
            ),
            (Capacity.AUTHORISED, gettext_lazy("With a written authorisation")),
        ),
        initial=Capacity.FAMILY,
        widget=forms.RadioSelect,
    )
    number = forms.CharField(
        label=gettext_lazy("ID number of whom it is for"),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters"}),
    )
    name = forms.CharField(
        label=gettext_lazy("Name of whom it is for"),
        max_length=120,
        required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
        help_text=gettext_lazy("Whoever was here before is found by the number alone."),
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone of whom it is for"),
        max_length=40,
        required=False,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
        help_text=gettext_lazy("She is always told. Without one, you tell her in person."),
    )

    def clean(self) -> dict[str, Any]:
        """Each value in its normal form; a name where nobody has the number yet."""
        said = self.cleaned_data
        checked(self, "number", identifiers.check_id_number)
        checked(self, "name", identifiers.normalise_name)
        checked(self, "phone", rules.check_phone)
        if not self.errors:
            self._check_known()
        return said

    def _check_known(self) -> None:
        said = self.cleaned_data
        known = known_party(PartyKind.PERSON, said["number"])
        if known is None and not said["name"]:
            self.add_error(
                "name", gettext_lazy("Nobody is known by this number yet: enter a name.")
            )
        elif known and said["name"] not in ("", known.name):
            self.refuse(refusals.other_name())


@with_draft
def for_whom(request: HttpRequest, officer: Officer, draft: Draft) -> HttpResponseBase:
    """Noted with the draft; one button puts it back to herself."""
    if not draft.content.get("person"):
        return redirect("desk:intake_person", draft=draft.pk)
    if "herself" in request.POST:
        return _kept(officer, draft, {})
    posted = request.POST if request.method == "POST" else None
    form = ForWhomForm(posted, initial=draft.content.get("for_whom", {}))
    if form.is_valid():
        _check_other(form, officer, draft)
    if not form.is_valid():
        return _shown(request, officer, draft, form, status=422 if form.errors else 200)
    return _kept(officer, draft, form.cleaned_data)


def _check_other(form: ForWhomForm, officer: Officer, draft: Draft) -> None:
    """Not she who applies; and while somebody practises, nobody real."""
    number, party = form.cleaned_data["number"], drafts.party_of(draft)
    if number in (draft.content["person"].get("number"), party.id_number if party else ""):
        form.refuse(say_for_whom())
    if officer.viewer.training and not invented.is_invented(number):
        form.refuse(practise_with_nobody_real())


def _kept(officer: Officer, draft: Draft, said: dict[str, Any]) -> HttpResponseBase:
    """The proof is noted anew where it is another, or none."""
    papers = dict(draft.content.get("papers", {}))
    papers.pop(PROOF, None)
    drafts.keep(draft, at=officer.at, for_whom=said, papers=papers)
    sees_papers = draft.content.get("item") and said.get("capacity") in PROVED
    return redirect("desk:intake_papers" if sees_papers else "desk:intake_matter", draft=draft.pk)


def _shown(
    request: HttpRequest, officer: Officer, draft: Draft, form: ForWhomForm, *, status: int
) -> HttpResponse:
    noted = bool(draft.content.get("for_whom"))
    context = {"form": form, "noted": noted}
    return screen(request, officer, draft, "person", context, status=status, shows="for_whom")
