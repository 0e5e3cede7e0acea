"""Who else is asked about a request: a third party by its name, a joint maker found by its name."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bianmin.information.models import AskedOf
from bianmin.information.services import Asked
from bianmin.look.forms import PlainForm
from bianmin.network.cards import BodyCard
from bianmin.network.tiers import Tier

from ..officers import Officer
from .fields import text

OUTSIDE = "outside"
UNTOLD = _("Choose which body is meant; if it is not there, write more of its name.")
MOST = 12
"""Bodies of which one is chosen; a name that fits more is to be written in full."""


class AskForm(PlainForm):
    """Who is asked, and about what."""

    name = forms.CharField(label=_("Name"), max_length=120)
    address = forms.CharField(label=_("Address for the letter"), required=False, max_length=300)
    about = text(
        _("What would be disclosed, and what is asked about it"),
        _("Only what concerns them; nothing about who asks for it."),
    )
    of = AskedOf.THIRD_PARTY

    @property
    def asked(self) -> Asked:
        said = self.cleaned_data
        return Asked(self.of.value, said["about"], said["name"], said["address"])


class MakerForm(AskForm):
    """A body is looked for among those of the network by its name, whole or in part; where that
    does not tell it, the page asks which is meant."""

    body = forms.ChoiceField(
        label=_("Which of these is meant?"), required=False, widget=forms.RadioSelect
    )
    of = AskedOf.JOINT_MAKER
    field_order = ("name", "body", "address", "about")

    def __init__(self, officer: Officer, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.bodies = others(officer)
        self.fields["name"].help_text = _("Its name or a part of it.")
        self.fields["name"].widget.attrs["list"] = "bodies"
        self.fields["address"].help_text = _("Only for a body outside the network.")
        typed = _plain(self.data.get("name", ""))
        self.exact = [body for body in self.bodies if typed in _names(body)]
        self.near = [b for b in self.bodies if typed and any(typed in n for n in _names(b))][:MOST]
        self._offer()

    def _offer(self) -> None:
        """Nothing is asked before a name was typed, nor where it tells the body."""
        field = self.fields["body"]
        assert isinstance(field, forms.ChoiceField)
        if not self.is_bound or len(self.exact) == 1:
            del self.fields["body"]
            return
        found = [(str(body.id), body.name) for body in self.near]
        field.choices = [*found, (OUTSIDE, gettext("A body outside the network, named above"))]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        wanted = "body" in self.fields and "body" not in self.errors
        if wanted and said.get("name") and not said.get("body"):
            told = gettext(
                "Choose which body is meant; if it is not there, write more of its name."
            )
            self.add_error("body", told)
        return said

    @property
    def asked(self) -> Asked:
        said, chosen = self.cleaned_data, self.cleaned_data.get("body")
        if chosen == OUTSIDE:
            return super().asked
        body = int(chosen) if chosen else self.exact[0].id
        return Asked(self.of.value, said["about"], body=body)


def others(officer: Officer) -> list[BodyCard]:
    """The other bodies above the village that are there today, by name."""
    rows = (body for body in officer.directory.bodies.values() if body.tier != Tier.VILLAGE)
    there = (body for body in rows if officer.day in body.days and body.id != officer.body.id)
    return sorted(there, key=lambda body: body.name)


def _names(body: BodyCard) -> tuple[str, str]:
    return _plain(body.name), _plain(body.short_name)


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()
