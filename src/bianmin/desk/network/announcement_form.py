"""The form with which a village or a town tells its residents something."""

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.look.forms import PlainForm, day_field
from bianmin.network.kinds import AnnouncementKind

from .forms import clock


class AnnouncementForm(PlainForm):
    kind = forms.ChoiceField(
        label=gettext_lazy("What it is about"),
        choices=AnnouncementKind.choices,
        widget=forms.RadioSelect,
    )
    title = forms.CharField(label=gettext_lazy("In a line"), max_length=60)
    text = forms.CharField(
        label=gettext_lazy("What everybody is told"),
        max_length=1000,
        widget=forms.Textarea({"rows": 6}),
    )
    held_day = day_field(gettext_lazy("Day of the activity"), required=False)
    held_time = clock(gettext_lazy("When it begins"), required=False)
    venue = forms.CharField(
        label=gettext_lazy("Where the activity is"), max_length=100, required=False
    )
    from_day = day_field(gettext_lazy("Shown from"))
    until_day = day_field(gettext_lazy("Shown until"))
