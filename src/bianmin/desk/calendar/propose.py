"""Handing in a notice: its text pasted, or a file; what it changes is shown next."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy

from bianmin.almanac import approval
from bianmin.almanac.models import Draft
from bianmin.almanac.reading import LARGEST_BYTES
from bianmin.law.refusal import Refusal
from bianmin.look.forms import PlainForm

from ..officers import Officer, page
from . import refusals, rights


class NoticeForm(PlainForm):
    """A notice in one of its shapes, and what it does not say itself."""

    text = forms.CharField(
        label=gettext_lazy("The notice's own text"),
        required=False,
        strip=False,
        widget=forms.Textarea({"rows": 12}),
        help_text=gettext_lazy("Paste it whole, from the title to the date at the end."),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a file"),
        required=False,
        widget=forms.FileInput({"accept": ".txt,.csv,.json"}),
        help_text=gettext_lazy("A table (CSV: 日期,类型,名称), a holiday-cn file or a text file."),
    )
    source = forms.CharField(
        label=gettext_lazy("Where it was published"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("The page's address. A holiday-cn file brings its own."),
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Only if the text has none, or another."),
    )
    document = forms.CharField(
        label=gettext_lazy("Document number"), required=False, max_length=100
    )
    region = forms.CharField(
        label=gettext_lazy("Division code, if a region gave it"),
        required=False,
        max_length=12,
        widget=forms.TextInput({"inputmode": "numeric"}),
        help_text=gettext_lazy(
            "Empty for the State Council's notices. A prefecture's own festival: its 12 digits."
        ),
    )

    def clean(self) -> dict[str, Any]:
        """One of text and file is there, not both."""
        given = self.cleaned_data
        if bool(given.get("file")) == bool((given.get("text") or "").strip()):
            self.refuse(refusals.text_or_file(both=bool(given.get("file"))))
        return given

    @property
    def content(self) -> bytes:
        """What was handed in; of a file no more than shows that it is too large."""
        upload = self.cleaned_data["file"]
        if upload:
            return bytes(upload.read(LARGEST_BYTES + 1))
        return str(self.cleaned_data["text"]).encode()


@rights.only(rights.may_propose)
def propose(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The form; when the notice can be read, on to what it would change."""
    if request.method != "POST":
        return page(request, officer, "calendar/propose", {"form": NoticeForm()})
    form = NoticeForm(request.POST, request.FILES)
    if form.is_valid() and (draft := _proposed(officer, form)):
        return redirect("desk:calendar_draft", draft=draft.pk)
    return page(request, officer, "calendar/propose", {"form": form}, status=422)


def _proposed(officer: Officer, form: NoticeForm) -> Draft | None:
    """The draft; None where it was refused, which the form then shows."""
    said = {name: form.cleaned_data[name] for name in ("region", "title", "document", "source")}
    try:
        return approval.propose(content=form.content, **said, by=officer.account.pk, at=officer.at)
    except Refusal as refusal:
        form.refuse(refusal)
        return None
