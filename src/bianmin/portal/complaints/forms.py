"""The form of a complaint on the portal; who is not content says why."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.law import identifiers
from bianmin.look.complaint_form import LONGEST, ComplaintForm
from bianmin.look.forms import PlainForm

from ..online.forms import CheckedForm

NAMED, UNNAMED = "named", "unnamed"
CATEGORIES = (
    ("attitude", _("How I was treated: rudely, sent away, kept waiting")),
    ("quality", _("They did not do what they should, or did it badly")),
    ("fees", _("Money was asked that should not be asked")),
    ("integrity", _("Gifts, money or favours were wanted or taken")),
    ("disclosure", _("Something that should be public is not")),
    ("other", _("Something else")),
)
"""What it is about, as people say it."""


class ComplainForm(CheckedForm, ComplaintForm):
    """Everything on one page. ``files_kept``: how many were sent with an earlier try."""

    named = forms.ChoiceField(
        label=_("Do you give your name?"),
        choices=(
            (NAMED, _("Yes: you are told by text message, and can be asked")),
            (UNNAMED, _("No: you follow it with two codes")),
        ),
        initial=NAMED,
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=_("Your name"), max_length=120, required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
    )  # fmt: skip
    phone = forms.CharField(
        label=_("Mobile number"), max_length=40, required=False,
        help_text=_("A code is sent to it, so that nobody complains in your name."),
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
    )  # fmt: skip
    kept = forms.BooleanField(
        label=_("Keep my name secret"),
        help_text=_("Whoever you complain of never learns it in any case."),
        required=False,
    )
    checks: ClassVar = {"name": identifiers.normalise_name, "phone": identifiers.check_mobile}

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        category = self.fields["category"]
        assert isinstance(category, forms.ChoiceField)
        category.choices = CATEGORIES
        by_name = self["named"].value() == NAMED
        for name in ("name", "phone"):
            self.fields[name].required = by_name

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("named") == UNNAMED:
            return {**said, "name": "", "phone": "", "kept": False}
        return said


class AgainForm(PlainForm):
    """Why she is not content."""

    words = forms.CharField(
        label=_("What is not right about the answer?"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 4}),
    )
