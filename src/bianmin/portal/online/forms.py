"""The forms of the questions about herself and of a paper."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.applications.models.material import Presence
from bianmin.applications.online.licences import HELD
from bianmin.catalogue.content import Material
from bianmin.law import identifiers
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm
from bianmin.people import rules


class CheckedForm(PlainForm):
    """A form whose values are put in their normal form, or refused beside their field."""

    checks: ClassVar[Mapping[str, Callable[[str], str]]] = {}

    def clean(self) -> dict[str, Any]:
        for name, check in self.checks.items():
            if self.cleaned_data.get(name):
                self._check(name, check)
        return self.cleaned_data

    def _check(self, name: str, check: Callable[[str], str]) -> None:
        try:
            self.cleaned_data[name] = check(self.cleaned_data[name])
        except Refusal as refusal:
            self.refuse(replace(refusal, field=name))


class WhoForm(CheckedForm):
    """Name and ID number, as on the card."""

    name = forms.CharField(
        label=_("Your name, as on your ID card"),
        max_length=120,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    number = forms.CharField(
        label=_("Your ID number"),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters"}),
    )
    checks: ClassVar = {"name": identifiers.normalise_name, "number": identifiers.check_id_number}


class PhoneForm(CheckedForm):
    """A code is sent to it."""

    phone = forms.CharField(
        label=_("Mobile number"),
        help_text=_("A code is sent to it, so that nobody applies in your name."),
        max_length=40,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
    )
    checks: ClassVar = {"phone": identifiers.check_mobile}


class EmailForm(CheckedForm):
    """Where she is written to besides; nobody need have one."""

    email = forms.CharField(
        label=_("E-mail address"),
        help_text=_("Only if you have one. You are told by text message anyway."),
        max_length=300,
        required=False,
        widget=forms.TextInput({"type": "email", "autocomplete": "off"}),
    )
    checks: ClassVar = {"email": rules.check_email}


class CodeForm(PlainForm):
    """The six digits that were sent."""

    code = forms.CharField(
        label=_("The six digits"),
        max_length=20,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class PlaceForm(PlainForm):
    """One place of several."""

    place = forms.ChoiceField(label=_("Choose"))

    def offer(self, label: Any, places: Iterable[tuple[str, str]]) -> None:
        """Ask for one of ``places`` (code and name)."""
        place = self.fields["place"]
        assert isinstance(place, forms.ChoiceField)
        place.label, place.choices = label, [("", "—"), *places]


class ResumeForm(PlainForm):
    """The code of a draft begun elsewhere."""

    resume = forms.CharField(
        label=_("The ten digits you were given"),
        max_length=40,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"}),
    )


class PaperForm(PlainForm):
    """Where one paper stands; its photographs come beside."""

    presence = forms.ChoiceField(label=_("This paper"), widget=forms.RadioSelect)

    def __init__(self, wanted: Material, *args: Any, is_held: bool = False, **named: Any) -> None:
        super().__init__(*args, **named)
        presence = self.fields["presence"]
        assert isinstance(presence, forms.ChoiceField)
        presence.choices = [
            (Presence.HERE, _("I have it: here are the photographs")),
            (Presence.FOLLOWS, _("I do not have it yet")),
        ]
        if is_held:
            presence.choices = [(HELD, _("The office has it; it still holds")), *presence.choices]
        if wanted.required != "required":
            presence.choices = [
                *presence.choices,
                (Presence.NOT_NEEDED, _("It does not concern me")),
            ]
