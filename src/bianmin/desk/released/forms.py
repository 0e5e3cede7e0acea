"""What is filled in to add a file, to black things out of it, and to publish it."""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from bianmin.files.blackening.boxes import Box
from bianmin.information.disclosed import categories
from bianmin.information.releases.grounds import GROUNDS, Blackened
from bianmin.look.forms import PlainForm

WHOLE = 100
"""Of a page, in percent."""
USUAL = "third_party_rights"
"""The ground offered first: names and numbers of others (条例 15)."""


class FileForm(PlainForm):
    """A file that is to go with the reply."""

    title = forms.CharField(
        label=gettext_lazy("Title"), help_text=gettext_lazy("She reads it."), max_length=80
    )
    upload = forms.FileField(
        label=gettext_lazy("The file (PDF or photograph)"),
        widget=forms.FileInput({"accept": ".pdf,.jpg,.jpeg,.png,.webp"}),
    )


class WordsForm(PlainForm):
    """Words to be looked for in the file's text."""

    words = forms.CharField(
        label=gettext_lazy("Words to be blacked out"),
        help_text=gettext_lazy("Names, for instance: one a line. Numbers are found by themselves."),
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )


def _percent(label: Any) -> forms.FloatField:
    return forms.FloatField(label=label, min_value=0, max_value=WHOLE, required=False)


class BoxForm(PlainForm):
    """One box more, given in numbers; and the ground for what has none of its own."""

    ground = forms.ChoiceField(label=gettext_lazy("Why all the others are withheld"))
    page = forms.IntegerField(label=gettext_lazy("Page"), min_value=1, required=False)
    left = _percent(gettext_lazy("From the left (percent)"))
    top = _percent(gettext_lazy("From the top (percent)"))
    width = _percent(gettext_lazy("Width (percent)"))
    height = _percent(gettext_lazy("Height (percent)"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["ground"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(code, gettext(label)) for code, label in GROUNDS.items()]
        field.initial = USUAL

    @property
    def numbers(self) -> list[forms.BoundField]:
        """The fields of a box that is not drawn."""
        return [self[name] for name in ("page", "left", "top", "width", "height")]

    def added(self) -> list[Blackened]:
        """The box, where one was filled in."""
        told = self.cleaned_data
        sides = [told[name] for name in ("left", "top", "width", "height")]
        if told["page"] is None or None in sides:
            return []
        return [Blackened(Box(told["page"], *(side / WHOLE for side in sides)), told["ground"])]


class PublishForm(PlainForm):
    """What the directory says of a file that everybody is to read."""

    category = forms.ChoiceField(label=gettext_lazy("Kind of information"))
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    summary = forms.CharField(
        label=gettext_lazy("What it says, in a few sentences"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, tier: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["category"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(c.code, f"{c.code} {c.name}") for c in categories.of_tier(tier)]
