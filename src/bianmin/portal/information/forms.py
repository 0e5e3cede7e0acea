"""The forms of a request: who asks whom for what (条例 29). No purpose is asked for."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.information.models import ApplicantKind, Form, Way
from bianmin.law import identifiers
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm
from bianmin.people import rules

from ..online.forms import CheckedForm

LONGEST = 2000


class RequestForm(CheckedForm):
    """Everything on one page; ``bodies`` are those that can be asked (id and name)."""

    body = forms.ChoiceField(label=_("Which body do you ask?"))
    wanted = forms.CharField(
        label=_("What information do you want?"),
        help_text=_("Its name, or what it is about: which place, which year, which project."),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 5}),
    )
    document_number = forms.CharField(
        label=_("Document number, if you know it"), max_length=120, required=False
    )
    form = forms.ChoiceField(
        label=_("In which form?"), choices=Form.choices, initial=Form.FILE, widget=forms.RadioSelect
    )
    way = forms.ChoiceField(
        label=_("How do you want to get it?"),
        choices=Way.choices,
        initial=Way.ONLINE,
        widget=forms.RadioSelect,
    )
    applicant_kind = forms.ChoiceField(
        label=_("You ask as"),
        help_text=_("Who asks for herself, not for an organisation, is a natural person."),
        choices=ApplicantKind.choices,
        initial=ApplicantKind.NATURAL,
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=_("Name, as on the ID card or licence"),
        max_length=120,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    number = forms.CharField(
        label=_("ID number; of an organisation its credit code"),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters"}),
    )
    phone = forms.CharField(
        label=_("Mobile number"),
        help_text=_("A code is sent to it, so that nobody asks in your name."),
        max_length=40,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
    )
    address = forms.CharField(
        label=_("Address, if it is to be posted"), max_length=300, required=False
    )
    email = forms.CharField(
        label=_("E-mail address"),
        help_text=_("Only if you have one. You are told by text message anyway."),
        max_length=300,
        required=False,
        widget=forms.TextInput({"type": "email", "autocomplete": "off"}),
    )
    checks: ClassVar = {"phone": identifiers.check_mobile, "email": rules.check_email}

    def __init__(self, bodies: Iterable[tuple[str, str]], *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        field = self.fields["body"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Choose a body")), *bodies]

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("number"):
            self._check("number", self._number_check)
        if said.get("way") == Way.POST and not said.get("address"):
            self.add_error("address", _("Write where it is to be sent."))
        return self.cleaned_data

    def _number_check(self, typed: str) -> str:
        """A citizen's number or an organisation's code, by who asks."""
        natural = self.cleaned_data.get("applicant_kind") == ApplicantKind.NATURAL
        check = identifiers.check_id_number if natural else identifiers.check_uscc
        try:
            return check(typed)
        except Refusal as refusal:
            raise replace(refusal, field="number") from refusal


class ClarifyForm(PlainForm):
    """What she means, in her own words: it takes the place of what she asked first."""

    wanted = forms.CharField(
        label=_("What information do you want?"),
        help_text=_("Write all of it anew, with what the office asks."),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 5}),
    )
