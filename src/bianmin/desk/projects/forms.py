"""What is typed in when a project is begun, and when a matter is added to it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.applications.models import ProjectHelp
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
