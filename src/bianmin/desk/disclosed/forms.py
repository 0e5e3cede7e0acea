"""What a writer fills in of one piece of information, and why something is taken down."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.information.disclosed import audiences, categories
from bianmin.information.disclosed.categories import Category
from bianmin.information.disclosed.rules import KINDS
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import Audience, Ground
from bianmin.look.forms import PlainForm, day_field
from bianmin.network.cards import BodyCard


class EntryForm(PlainForm):
    """The fields of the national directory, the text, and the file."""

    mode = forms.ChoiceField(label=gettext_lazy("How it is had"), choices=Disclosure.Mode.choices)
    category = forms.ChoiceField(label=gettext_lazy("Kind of information"))
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    summary = forms.CharField(
        label=gettext_lazy("What it says, in a few sentences"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
    )
    issuer = forms.CharField(label=gettext_lazy("Issued by"), max_length=200)
    made_on = day_field(gettext_lazy("Day it was made"))
    changed_on = day_field(
        gettext_lazy("Day it was changed last"),
        required=False,
        help_text=gettext_lazy("Only if it was changed; the time to disclose it runs from then."),
    )
    public_since = day_field(
        gettext_lazy("First public elsewhere on"),
        required=False,
        help_text=gettext_lazy("In the gazette, on the web site or a board; empty if nowhere."),
    )
    document_number = forms.CharField(
        label=gettext_lazy("Document number"), max_length=60, required=False
    )
    document_kind = forms.ChoiceField(
        label=gettext_lazy("Kind of document"),
        required=False,
        choices=[("", "—"), *((kind, kind) for kind in KINDS)],
    )
    register_number = forms.CharField(
        label=gettext_lazy("Unified number"),
        help_text=gettext_lazy("Of a normative document, as it was registered."),
        max_length=60,
        required=False,
    )
    text = forms.CharField(
        label=gettext_lazy("Text"),
        max_length=100_000,
        required=False,
        widget=forms.Textarea({"rows": 8}),
    )
    upload = forms.FileField(
        label=gettext_lazy("The file (PDF or photograph)"),
        required=False,
        widget=forms.FileInput({"accept": ".pdf,.jpg,.jpeg,.png,.webp"}),
    )

    def __init__(self, *args: Any, body: BodyCard, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, categories.of_tier(body.tier))


class InsideForm(EntryForm):
    """The same of what is for staff alone: why it is, and under which heading."""

    ground = forms.ChoiceField(
        label=gettext_lazy("Why it is not for everybody"),
        help_text=gettext_lazy("Where no ground fits, it is for everybody (条例第十六条)."),
        choices=[("", "—"), *Ground.choices],
    )
    category = forms.ChoiceField(label=gettext_lazy("Heading"))
    field_order = ("ground", "category", "title")

    def __init__(self, *args: Any, body: BodyCard, **kwargs: Any) -> None:
        super().__init__(*args, body=body, **kwargs)
        for name in ("mode", "changed_on", "public_since", "register_number"):
            del self.fields[name]
        _offer(self, audiences.headings(body))


class OpenForm(PlainForm):
    """Under which category of the public directory it is to stand."""

    category = forms.ChoiceField(label=gettext_lazy("Kind of information"))

    def __init__(self, *args: Any, tier: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, categories.of_tier(tier))


def _offer(form: PlainForm, known: list[Category]) -> None:
    field = form.fields["category"]
    assert isinstance(field, forms.ChoiceField)
    inside = any(one.audience == Audience.INTERNAL for one in known)
    field.choices = [(one.code, one.name if inside else f"{one.code} {one.name}") for one in known]


class PassForm(PlainForm):
    """Whoever passes an entry says that its file was read, page by page."""

    looked_at = forms.BooleanField(
        label=gettext_lazy("I have looked at every page: nobody’s number is on it"), required=False
    )


class ReasonForm(PlainForm):
    """Why it is taken down; people read it."""

    reason = forms.CharField(
        label=gettext_lazy("Why it is taken down"),
        help_text=gettext_lazy("People read this in its place."),
        max_length=200,
    )


class ValidityForm(PlainForm):
    """From when a document no longer holds, and by what."""

    validity = forms.ChoiceField(
        label=gettext_lazy("Validity"), choices=Disclosure.Validity.choices[1:]
    )
    from_day = day_field(gettext_lazy("From which day"))
    reason = forms.CharField(label=gettext_lazy("By which document"), max_length=200)
