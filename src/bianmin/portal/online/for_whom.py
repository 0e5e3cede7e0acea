"""For whom she applies, and in what capacity: herself, her family, her ward, who authorised her."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.applications.capacities import OWN, check_age, check_number
from bianmin.applications.capacity_refusals import say_for_whom
from bianmin.applications.models import Capacity
from bianmin.law import identifiers, masks
from bianmin.law.majority import acts_alone, age
from bianmin.law.refusal import Refusal
from bianmin.look.forms import missing
from bianmin.people import rules
from bianmin.people.models import PartyKind

from .forms import CheckedForm

CAPACITIES = (
    (Capacity.SELF, _("For myself")),
    (Capacity.EARNING, _("For myself: I am sixteen or older and live on my own earnings")),
    (Capacity.FAMILY, _("For a member of my family")),
    (Capacity.GUARDIAN, _("As guardian of a child or of somebody without capacity")),
    (Capacity.AUTHORISED, _("With a written authorisation")),
    (Capacity.REPRESENTS, _("For an organisation, as its legal or authorised representative")),
)


class ForWhomForm(CheckedForm):
    """Make it with ``for_whom_form``: it knows who asks and when."""

    capacity = forms.ChoiceField(
        label=_("You apply"), choices=CAPACITIES, initial=Capacity.SELF, widget=forms.RadioSelect
    )
    name = forms.CharField(
        label=_("Name of whom it is for"),
        help_text=_("Leave this and what follows empty if it is for yourself."),
        max_length=120,
        required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    number = forms.CharField(
        label=_("ID number of whom it is for"),
        help_text=_("Of an organisation its credit code."),
        max_length=40,
        required=False,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters"}),
    )
    phone = forms.CharField(
        label=_("Phone of whom it is for"),
        help_text=_("She is told of everything too. Leave it empty if she has none."),
        max_length=40,
        required=False,
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
    )
    checks: ClassVar = {
        "name": identifiers.normalise_name,
        "phone": rules.check_phone,
    }
    own, kept = "", ""
    day: date

    def clean(self) -> dict[str, Any]:
        """A child is refused; for another, name and number are wanted; for herself, neither."""
        said = super().clean()
        if self.errors:
            return said
        capacity = said["capacity"]
        try:
            check_age(PartyKind.PERSON, self.own, self.day, earning=capacity == Capacity.EARNING)
        except Refusal as refusal:
            self.add_error("capacity", str(refusal))
            return said
        if capacity in OWN:
            return {"capacity": capacity}
        return self._another(said)

    def _another(self, said: dict[str, Any]) -> dict[str, Any]:
        said["number"] = said["number"] or self.kept
        for name in ("name", "number"):
            if not said[name]:
                self.add_error(name, missing(self.fields[name]))
        if said.get("number"):
            self._check_number(said)
        return said

    def _check_number(self, said: dict[str, Any]) -> None:
        """In its normal form, by who it is; never her own."""
        try:
            said["number"] = check_number(said["capacity"], said["number"])
        except Refusal as refusal:
            self.refuse(replace(refusal, field="number"))
            return
        if said["number"] == self.own:
            self.add_error("number", str(say_for_whom()))


def for_whom_form(content: Mapping[str, Any], day: date, posted: Any = None) -> ForWhomForm:
    """The form with what was said before; a number that is kept is not shown again."""
    said = content.get("for_whom") or {}
    initial = {name: said[name] for name in ("capacity", "name", "phone") if name in said}
    form = ForWhomForm(posted, initial=initial)
    form.own, form.day, form.kept = content.get("number", ""), day, said.get("number", "")
    if form.own and not _may_earn(form.own, day):
        field = form.fields["capacity"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [one for one in CAPACITIES if one[0] != Capacity.EARNING]
    if form.kept:
        form.fields["number"].help_text = _(
            "Kept: %(number)s. Type it again only to change it."
        ) % {"number": masks.id_number_staff(form.kept)}
    return form


def _may_earn(number: str, day: date) -> bool:
    """Whether she is a child who may live on her own earnings."""
    years = age(number, day)
    return not acts_alone(years) and acts_alone(years, earning=True)
