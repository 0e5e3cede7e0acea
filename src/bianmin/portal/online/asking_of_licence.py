"""The question what she asks of a licence, and her answer in words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.applications.licences.offering import purposes
from bianmin.applications.models import OnlineDraft, Purpose
from bianmin.applications.online import licences
from bianmin.look.forms import PlainForm


class LicenceForm(PlainForm):
    """A change or a renewal; make it with ``licence_form``."""

    purpose = forms.ChoiceField(label=_("You ask for"), widget=forms.RadioSelect)
    wish = forms.CharField(
        label=_("What is to be changed"),
        help_text=_("Only for a change: what stands in it now, and what is to stand there."),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


def licence_form(draft: OnlineDraft, posted: Any = None) -> LicenceForm:
    """The form with what can be asked of the draft's licence, and what was said before."""
    said = draft.content["licence"]
    form = LicenceForm(posted, initial={"purpose": said["purpose"], "wish": said["wish"]})
    purpose = form.fields["purpose"]
    assert isinstance(purpose, forms.ChoiceField)
    purpose.choices = [(one.value, one.label) for one in purposes(licences.licence_of(draft))]
    return form


def told(draft: OnlineDraft) -> str:
    """What is asked of which licence; empty until it is said."""
    asked = licences.asked(draft)
    if asked is None or not asked.purpose:
        return ""
    number = licences.licence_of(draft).number
    return f"{Purpose(asked.purpose).label} {number} {asked.wish}".strip()
