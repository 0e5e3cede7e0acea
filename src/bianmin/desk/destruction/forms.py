"""What is said of a list: which files are kept anew, by which paper the others go, or why not."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.casework.archive.terms import FOR_EVER
from bianmin.casework.models import DestructionLine
from bianmin.look.forms import PlainForm

LONGEST = 200
TERMS = [
    ("", gettext_lazy("destroy it")),
    ("10", gettext_lazy("keep it 10 more years")),
    ("30", gettext_lazy("keep it 30 more years")),
    (FOR_EVER, gettext_lazy("keep it for ever")),
]


class AppraisalForm(PlainForm):
    """Of each line what is to become of it; of all of them why."""

    def __init__(self, *args: Any, lines: Sequence[DestructionLine], **named: Any) -> None:
        super().__init__(*args, **named)
        self.lines = lines
        for line in lines:
            self.fields[f"kept_{line.pk}"] = forms.ChoiceField(
                label=line.called, choices=TERMS, required=False
            )
        self.fields["report"] = forms.CharField(
            label=gettext_lazy("What the appraisal found"),
            help_text=gettext_lazy("Who looked at them together, and why the others can go."),
            widget=forms.Textarea(attrs={"rows": 3}),
            max_length=LONGEST,
        )

    @property
    def chosen(self) -> dict[int, str]:
        """The term of each line (id) that is kept anew."""
        said = {line.pk: self.cleaned_data.get(f"kept_{line.pk}", "") for line in self.lines}
        return {line: term for line, term in said.items() if term}


class ApprovalForm(PlainForm):
    """The paper on which the organ approved it."""

    document = forms.CharField(
        label=gettext_lazy("By which paper was it approved?"),
        help_text=gettext_lazy("Number or title; the signed list itself is kept for ever."),
        max_length=LONGEST,
    )


class ReturnForm(PlainForm):
    """Why it is appraised again."""

    why = forms.CharField(label=gettext_lazy("Why it is to be appraised again"), max_length=LONGEST)
