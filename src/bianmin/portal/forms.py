"""The forms of tracking and of checking a paper."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.look.forms import PlainForm


class TrackForm(PlainForm):
    """The code on the receipt, and four characters that only the applicant's household knows."""

    code = forms.CharField(
        label=_("Tracking code"),
        help_text=_("The eight to twelve digits on your receipt, or of your project"),
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": "12"}),
    )
    tail = forms.CharField(
        label=_("Last four characters of the ID card or the phone number"),
        help_text=_("The last one of an ID number may be X"),
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "off", "size": "6"}),
    )


class TailForm(TrackForm):
    """The same where the code is known from the QR code of the receipt."""

    code = forms.CharField(widget=forms.HiddenInput, max_length=40)


class SecondForm(TailForm):
    """Of a complaint: the telephone that was given, or the second code of who gave no name."""

    tail = forms.CharField(
        label=_("Last four digits of your telephone, or the second code"),
        help_text=_("Who gave no name was given a second code of six digits."),
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric", "size": "6"}),
    )


class HolderForm(PlainForm):
    """What only the paper's addressee knows, to see it whole."""

    tail = forms.CharField(
        label=_("Last four characters of the ID card or the phone number"),
        help_text=_("The last one of an ID number may be X"),
        max_length=10,
        widget=forms.TextInput(attrs={"autocomplete": "off", "size": "6"}),
    )


class CheckForm(PlainForm):
    """A paper's code, its PDF, or both."""

    code = forms.CharField(
        label=_("Code printed at the foot of the paper"),
        help_text=_("Ten letters and digits"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "size": "14"}),
    )
    file = forms.FileField(
        label=_("The paper as a PDF file"),
        help_text=_("It is only compared, and not kept."),
        required=False,
        widget=forms.FileInput({"accept": "application/pdf,.pdf"}),
    )

    def clean_code(self) -> str:
        """Spaces are nothing; any other sign is no part of a code, nor of an address."""
        code = "".join(str(self.cleaned_data["code"]).split())
        if code and not code.isalnum():
            raise forms.ValidationError(
                _("The code has letters and digits only; look at it again.")
            )
        return code

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not said.get("code") and not said.get("file") and not self.errors:
            self.add_error("code", _("Type the code, or choose the file."))
        return said
