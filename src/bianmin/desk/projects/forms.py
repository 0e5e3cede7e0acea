"""What is typed in when a project is begun, and when something becomes of it."""

from collections.abc import Mapping
from datetime import date

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bianmin.applications.models import ProjectEnd, ProjectHelp
from bianmin.catalogue.editions import offered
from bianmin.look.forms import PlainForm, day_field


class MatterForm(PlainForm):
    """A matter of the unit, by its number."""

    number = forms.CharField(
        label=_("Number of the matter"),
        help_text=_("An application of the project unit; the number is on the receipt."),
        max_length=40,
    )


class BeginForm(MatterForm):
    """What the unit's mandate says, and the first matter."""

    name = forms.CharField(label=_("Name of the project"), max_length=120)
    help = forms.ChoiceField(
        label=_("What the project unit asks for"),
        choices=ProjectHelp.choices,
        widget=forms.RadioSelect,
    )
    mandated_on = day_field(_("Day on which the unit signed its mandate"))
    field_order = ("name", "help", "mandated_on", "number")


class ItemForm(PlainForm):
    """An item that the unit will still need."""

    item = forms.ChoiceField(label=_("Item"))

    def offer(self, day: date) -> "ItemForm":
        """The items that may be applied for on a day."""
        field = self.fields["item"]
        assert isinstance(field, forms.ChoiceField)
        rows = offered(day).select_related("item").order_by("item__code")
        told = [(row.item.code, f"{row.name} ({row.item.code})") for row in rows]
        field.choices = [("", gettext("Choose an item")), *told]
        return self


class MandateForm(PlainForm):
    """The unit's mandate, scanned or photographed."""

    file = forms.FileField(
        label=_("The mandate the unit has signed (photo or PDF)"),
        widget=forms.ClearableFileInput({"accept": "image/*,.pdf"}),
    )


class AgentForm(PlainForm):
    """Who goes on with the project, and why."""

    prefix = "agent"
    to = forms.TypedChoiceField(label=_("Who is its agent from now on"), coerce=int)
    reason = forms.CharField(label=_("Why"), max_length=200)

    def offer(self, agents: Mapping[int, str]) -> "AgentForm":
        """The others of the centre, by name."""
        field = self.fields["to"]
        assert isinstance(field, forms.TypedChoiceField)
        told = [(str(pk), name) for pk, name in agents.items()]
        field.choices = [("", gettext("Choose a person")), *told]
        return self


class EndForm(PlainForm):
    """Why the project is followed no more."""

    prefix = "end"
    how = forms.ChoiceField(
        label=_("Why it ends"), choices=ProjectEnd.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("More about it"),
        help_text=_("Needed where it does not end because all is closed."),
        max_length=200,
        required=False,
    )
