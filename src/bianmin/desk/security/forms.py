"""The forms of the security officer and the filter of the audit officer."""

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.look.forms import PlainForm, day_field
from bianmin.people.security_event import EventKind

SIGN_IN_NAME = r"^[A-Za-z0-9._-]+$"


class AccountForm(PlainForm):
    """Somebody new who is to sign in."""

    username = forms.RegexField(
        SIGN_IN_NAME,
        label=gettext_lazy("Sign-in name"),
        max_length=64,
        help_text=gettext_lazy("Letters, digits, dot, dash."),
        error_messages={
            "invalid": gettext_lazy("Use only letters, digits, dots and dashes for it.")
        },
    )
    name = forms.CharField(label=gettext_lazy("The person's name"), max_length=50)
    number = forms.CharField(label=gettext_lazy("Staff number"), max_length=32)
    phone = forms.CharField(label=gettext_lazy("Office telephone"), max_length=32, required=False)


class ReasonForm(PlainForm):
    """Why, in a few words that are recorded; Enter begins a line and presses no button."""

    reason = forms.CharField(
        label=gettext_lazy("Why?"),
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy(
            "A few words, such as how you saw that it is she; the audit officer reads them."
        ),
    )


class FilterForm(PlainForm):
    """Which events are to be seen."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What happened"),
        required=False,
        choices=[("", gettext_lazy("everything")), *EventKind.choices],
    )
    who = forms.CharField(
        label=gettext_lazy("Whose account (sign-in name)"), max_length=64, required=False
    )
    ok = forms.ChoiceField(
        label=gettext_lazy("With what outcome"),
        required=False,
        choices=[
            ("", gettext_lazy("either")),
            ("yes", gettext_lazy("succeeded")),
            ("no", gettext_lazy("failed")),
        ],
    )
    from_day = day_field(gettext_lazy("From"), required=False)
    until_day = day_field(gettext_lazy("Until"), required=False)
