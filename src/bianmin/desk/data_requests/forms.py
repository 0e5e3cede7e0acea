"""What is typed in when somebody asks at the counter, and when she is answered."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.applications.models import DataOutcome, DataRequestKind, RefusalGround
from bianmin.look.forms import PlainForm

LONGEST = 1000
CORRECTABLE = {
    "name": gettext_lazy("Name"),
    "phone": gettext_lazy("Phone"),
    "email": gettext_lazy("E-mail"),
    "address": gettext_lazy("Address"),
}


class AskedForm(PlainForm):
    """What she asks at the counter, in her words."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What does she ask for?"),
        choices=DataRequestKind.choices,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=gettext_lazy("In her words"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
        required=False,
    )


class AnswerForm(PlainForm):
    """Done or refused, with what she is told; what is right, where it is a correction."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("What became of it"),
        choices=DataOutcome.choices,
        widget=forms.RadioSelect,
    )
    ground = forms.ChoiceField(
        label=gettext_lazy("If refused, why"),
        choices=[("", gettext_lazy("not refused")), *RefusalGround.choices],
        required=False,
    )
    answer = forms.CharField(
        label=gettext_lazy("What she is told"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
    )

    def __init__(self, *args: Any, kind: str, **named: Any) -> None:
        super().__init__(*args, **named)
        if kind == DataRequestKind.CORRECT:
            for name, label in CORRECTABLE.items():
                self.fields[name] = forms.CharField(
                    label=label,
                    help_text=gettext_lazy("Only if it changes, checked against her documents."),
                    max_length=200,
                    required=False,
                )

    @property
    def corrected(self) -> dict[str, str]:
        return {name: self.cleaned_data.get(name, "") for name in CORRECTABLE}
