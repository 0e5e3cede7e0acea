"""The one form of the portal."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.look.forms import PlainForm


class TrackForm(PlainForm):
    """The code on the receipt, and four characters that only the applicant's household knows."""

    code = forms.CharField(
        label=_("Tracking code"),
        help_text=_("The eight digits on your receipt"),
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
