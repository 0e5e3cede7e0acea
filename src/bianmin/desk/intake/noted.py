"""What the third screen notes of each paper, as the draft keeps it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.applications.intake_refusals import say_why_not
from bianmin.applications.models.material import Presence
from bianmin.catalogue.content import Material as Wanted
from bianmin.look.forms import PlainForm

MOST_ORIGINALS = 99
PRESENCES = (
    (Presence.HERE, gettext_lazy("Here")),
    (Presence.FOLLOWS, gettext_lazy("Will follow")),
    (Presence.SHARED, gettext_lazy("Obtained by sharing")),
    (Presence.NOT_NEEDED, gettext_lazy("Not needed")),
)


class PaperForm(PlainForm):
    """Where one paper stands."""

    presence = forms.ChoiceField(
        label=gettext_lazy("Where it stands"), choices=PRESENCES, widget=forms.RadioSelect
    )
    originals = forms.IntegerField(
        label=gettext_lazy("Originals taken in"),
        min_value=0,
        max_value=MOST_ORIGINALS,
        required=False,
        widget=forms.NumberInput({"inputmode": "numeric"}),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why it is not needed"), max_length=200, required=False
    )

    def __init__(self, wanted: Wanted, *args: Any, **named: Any) -> None:
        self.wanted = wanted
        super().__init__(*args, prefix=wanted.key, **named)
        if not wanted.shareable:
            presence = self.fields["presence"]
            assert isinstance(presence, forms.ChoiceField)
            presence.choices = [one for one in PRESENCES if one[0] != Presence.SHARED]

    def clean(self) -> dict[str, Any]:
        """A required paper is left out only with the reason."""
        said = self.cleaned_data
        left_out = said.get("presence") == Presence.NOT_NEEDED and not said.get("reason")
        if left_out and self.wanted.required == "required":
            self.add_error("reason", str(say_why_not(self.wanted.key, self.wanted.name)))
        return said

    def noted(self, before: Mapping[str, Any]) -> dict[str, Any]:
        """What was said, complete or not, with the pages there were."""
        said = self.cleaned_data
        return {
            "presence": said.get("presence") or before["presence"],
            "originals": said.get("originals") or 0,
            "reason": said.get("reason", ""),
            "pages": list(before["pages"]),
        }


def at_first(wanted: Wanted) -> dict[str, Any]:
    """What is likely: the required ones are here; originals only where the original is asked."""
    here = wanted.required == "required"
    return {
        "presence": Presence.HERE if here else Presence.NOT_NEEDED,
        "originals": wanted.copies if here and wanted.kind == "original" else 0,
        "reason": "",
        "pages": [],
    }
