"""What is entered about a case: what was filed, that it was taken on, how it ended."""

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.information.models import CaseResult, CaseWay
from bianmin.look.forms import PlainForm, day_field


class FiledForm(PlainForm):
    """A case that was filed, by the paper that tells of it."""

    prefix = "filed"
    way = forms.ChoiceField(
        label=gettext_lazy("What was filed"), choices=CaseWay.choices, widget=forms.RadioSelect
    )
    organ = forms.CharField(label=gettext_lazy("Reviewing organ or court"), max_length=60)
    number = forms.CharField(
        label=gettext_lazy("Number of the case"), max_length=60, required=False
    )
    filed_on = day_field(gettext_lazy("Filed on"))
    who = forms.CharField(
        label=gettext_lazy("Who filed it, if not the requester"), max_length=60, required=False
    )
    proof = forms.FileField(
        label=gettext_lazy("The paper that tells of it (photo or PDF)"),
        widget=forms.ClearableFileInput({"accept": "image/*,.pdf"}),
    )


class AcceptedForm(PlainForm):
    """That the organ or court has taken it on."""

    prefix = "accepted"
    on = day_field(gettext_lazy("Taken on"))
    is_simple = forms.BooleanField(
        label=gettext_lazy("By the simplified procedure"), required=False
    )


class ConcludedForm(PlainForm):
    """How it ended."""

    prefix = "concluded"
    result = forms.ChoiceField(
        label=gettext_lazy("How it ended"), choices=CaseResult.choices, widget=forms.RadioSelect
    )
    decided_on = day_field(gettext_lazy("Decided on"))
    told_on = day_field(
        gettext_lazy("Reached whoever filed it on"),
        required=False,
        help_text=gettext_lazy("From this day the time for going to court runs."),
    )
    decision = forms.FileField(
        label=gettext_lazy("The decision (photo or PDF)"),
        widget=forms.ClearableFileInput({"accept": "image/*,.pdf"}),
    )
