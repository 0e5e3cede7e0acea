"""The forms of the first screen: a person or organisation typed anew, and one who is known."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.law import identifiers
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm
from bianmin.network.kinds import Level
from bianmin.network.tiers import Tier
from bianmin.people import refusals, rules, selectors
from bianmin.people.models import Party, PartyKind

from ..officers import Officer


class PersonForm(PlainForm):
    """Who applies; numbers are checked by their check digits before anything is kept."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Who applies"),
        choices=(
            (PartyKind.PERSON, gettext_lazy("A person")),
            (PartyKind.ORGANISATION, gettext_lazy("An organisation")),
        ),
        initial=PartyKind.PERSON,
        widget=forms.RadioSelect,
    )
    number = forms.CharField(
        label=gettext_lazy("ID number, or the organisation's credit code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    name = forms.CharField(
        label=gettext_lazy("Name"), max_length=120, widget=forms.TextInput({"autocomplete": "off"})
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone"),
        required=False,
        max_length=40,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
        help_text=gettext_lazy("Without one she tracks with the receipt and her ID's last four."),
    )
    email = forms.CharField(
        label=gettext_lazy("E-mail"),
        required=False,
        max_length=300,
        widget=forms.TextInput({"type": "email", "autocomplete": "off"}),
        help_text=gettext_lazy("Messages then go there too."),
    )
    division = forms.ChoiceField(label=gettext_lazy("Village or community"))
    address = forms.CharField(
        label=gettext_lazy("House or street"),
        required=False,
        max_length=300,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    renamed = forms.BooleanField(
        label=gettext_lazy("The name on the card has changed by law"), required=False
    )

    may_earn = False
    earning = forms.BooleanField(
        label=gettext_lazy("Sixteen or older, and lives on her own earnings"), required=False
    )

    def clean(self) -> dict[str, Any]:
        """Each value in its normal form, or the sentence that names what is wrong with it."""
        said = self.cleaned_data
        organisation = said.get("kind") == PartyKind.ORGANISATION
        check = identifiers.check_uscc if organisation else identifiers.check_id_number
        checked(self, "number", check)
        checked(self, "name", identifiers.normalise_name)
        checked(self, "phone", rules.check_phone)
        checked(self, "email", rules.check_email)
        checked(self, "address", rules.check_address)
        if not self.errors:
            self._check_known()
        return said

    def _check_known(self) -> None:
        """A number that is known under another name is looked at before it is used."""
        said = self.cleaned_data
        known = known_party(said["kind"], said["number"])
        if known and known.name != said["name"] and not said["renamed"]:
            self.refuse(refusals.other_name())

    @property
    def asks_renamed(self) -> bool:
        """Whether the tick for a changed name is to be shown."""
        return bool(self.data.get("renamed")) or "name" in self.errors

    @property
    def asks_earning(self) -> bool:
        """Whether the tick for a child who lives on her own earnings is to be shown."""
        return bool(self.data.get("earning")) or self.may_earn


def checked(form: PlainForm, name: str, check: Callable[[str], str]) -> None:
    """Put a value in its normal form, or show beside it why it is refused."""
    if form.cleaned_data.get(name):
        try:
            form.cleaned_data[name] = check(form.cleaned_data[name])
        except Refusal as refusal:
            form.refuse(replace(refusal, field=name))


def offer(form: PlainForm, officer: Officer) -> PlainForm:
    """Give a form the villages to choose from; who serves several is asked which, never guessed."""
    field = form.fields["division"]
    assert isinstance(field, forms.ChoiceField)
    is_one_village = officer.body.tier == Tier.VILLAGE
    unchosen = [] if is_one_village else [("", gettext_lazy("Which village or community?"))]
    field.choices = [*unchosen, *villages(officer)]
    return form


class KnownForm(PlainForm):
    """What may have changed of somebody who is known; the rest stays sealed and is not shown."""

    phone = forms.CharField(
        label=gettext_lazy("Phone, if it has changed"),
        required=False,
        max_length=40,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
    )
    email = forms.CharField(
        label=gettext_lazy("E-mail, if it has changed"),
        required=False,
        max_length=300,
        widget=forms.TextInput({"type": "email", "autocomplete": "off"}),
    )
    division = forms.ChoiceField(label=gettext_lazy("Village or community"))
    address = forms.CharField(
        label=gettext_lazy("House or street, if it has changed"),
        required=False,
        max_length=300,
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """Each value in its normal form, or the sentence that names what is wrong with it."""
        checked(self, "phone", rules.check_phone)
        checked(self, "email", rules.check_email)
        checked(self, "address", rules.check_address)
        return self.cleaned_data


def known_party(kind: str, number: str) -> Party | None:
    """The party with this number, if it is known."""
    if kind == PartyKind.ORGANISATION:
        return selectors.find_by_uscc(number)
    return selectors.find_by_id_number(number)


def villages(officer: Officer) -> list[tuple[str, list[tuple[str, str]]]]:
    """Villages by town, the officer's own town first."""
    divisions = officer.directory.divisions
    towns: dict[str, list[tuple[str, str]]] = {}
    for code, card in divisions.items():
        if card.level == Level.VILLAGE and card.parent:
            towns.setdefault(card.parent, []).append((code, card.short_name))
    own = officer.body.division[:9] + "000"
    order = sorted(towns, key=lambda town: (town != own, town))
    return [(divisions[town].short_name, towns[town]) for town in order]
