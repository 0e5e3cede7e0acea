"""What is entered about a case: what was filed, that it was taken on, how it ended."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.information.models import Case, CaseResult, CaseWay
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
    after = forms.ChoiceField(
        label=gettext_lazy("A suit: after which reconsideration"), required=False
    )
    who = forms.CharField(
        label=gettext_lazy("Who filed it, if not the requester"), max_length=60, required=False
    )
    proof = forms.FileField(
        label=gettext_lazy("The paper that tells of it (photo or PDF)"),
        widget=forms.ClearableFileInput({"accept": "image/*,.pdf"}),
    )

    def offer(self, reviews: Iterable[Case]) -> "FiledForm":
        """With the reconsiderations after which somebody may have sued."""
        field = self.fields["after"]
        assert isinstance(field, forms.ChoiceField)
        told = [(str(one.pk), f"{one.organ} {one.number}") for one in reviews]
        field.choices = [("", gettext_lazy("None, or the newest")), *told]
        return self


class ExtendedForm(PlainForm):
    """By how many days a reconsideration was extended, and when the parties were told."""

    prefix = "extended"
    by_days = forms.IntegerField(label=gettext_lazy("By how many days"), min_value=1)
    told_on = day_field(gettext_lazy("Told in writing on"))
    proof = forms.FileField(
        label=gettext_lazy("The paper that tells of it (photo or PDF)"),
        widget=forms.ClearableFileInput({"accept": "image/*,.pdf"}),
    )


class VoidedForm(PlainForm):
    """Why a case was entered wrongly."""

    prefix = "voided"
    why = forms.CharField(
        label=gettext_lazy("What was entered wrongly"),
        help_text=gettext_lazy("The case stays to be read here, and is counted nowhere."),
        max_length=500,
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
