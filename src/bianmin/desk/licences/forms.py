"""The forms about a licence: what its holder asks, and what its organ does to it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.applications.licences.ending import open_grounds
from bianmin.applications.licences.serving import unserved
from bianmin.applications.models import Licence, LicenceAct, Purpose, ServiceWay
from bianmin.applications.notices import words
from bianmin.applications.services import Ending
from bianmin.look.forms import PlainForm, day_field

LONGEST = 1000


class AskForm(PlainForm):
    """What the holder wants."""

    purpose = forms.ChoiceField(
        label=_("What does the holder ask?"), choices=Purpose.choices, widget=forms.RadioSelect
    )
    wish = forms.CharField(
        label=_("What is to be changed"),
        help_text=_("What stands in the licence now, and what is to stand there."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST,
        required=False,
    )


class EndForm(PlainForm):
    """By which act and on which ground the licence ends, and the facts."""

    ground = forms.ChoiceField(label=_("Act and ground"))
    reason = forms.CharField(
        label=_("The facts"),
        help_text=_("They stand in the decision, beside the ground of the law."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST,
    )
    heard = forms.CharField(
        label=_("How the holder was heard"),
        help_text=_(
            "When she was told, and what she answered. Needed before a licence is withdrawn or"
            " revoked."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST,
        required=False,
    )

    def __init__(self, licence: Licence, *args: Any) -> None:
        super().__init__(*args)
        chosen = self.fields["ground"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = [
            ("", _("Choose one of the law’s grounds")),
            *_grounds(open_grounds(licence)),
        ]

    @property
    def ending(self) -> Ending:
        said = self.cleaned_data
        act, _dot, ground = said["ground"].partition(".")
        return Ending(act, ground, said["reason"], said["heard"])


class ServeForm(PlainForm):
    """How the decision that ended a licence was served, and on which day."""

    paper = forms.ChoiceField(label=_("Paper"))
    way = forms.ChoiceField(label=_("How it was served"), choices=ServiceWay.choices)
    told_on = day_field(
        _("Day of service"),
        help_text=_(
            "The day she signed, or on the return receipt; from it the paper’s periods run."
        ),
    )
    witness = forms.CharField(
        label=_("Who witnessed it"),
        help_text=_("Name and office: of the village committee or her workplace."),
        max_length=120,
        required=False,
    )
    proof = forms.FileField(
        label=_("A photograph or scan of it"),
        help_text=_(
            "The paper at her door, with the house to be known, or the signed receipt. Where it is"
            " left there, this or a witness is needed."
        ),
        required=False,
        widget=forms.FileInput({"accept": "image/*,application/pdf"}),
    )

    def __init__(self, licence: Licence, *args: Any) -> None:
        super().__init__(*args)
        paper = self.fields["paper"]
        assert isinstance(paper, forms.ChoiceField)
        waiting = [deed.paper for deed in unserved(licence)]
        paper.choices = [(str(one.pk), f"{one.title} {one.number}") for one in waiting]


def _grounds(
    by_act: Mapping[str, tuple[str, ...]],
) -> list[tuple[str, list[tuple[str, str]]]]:
    """The law's grounds by act, in the words that the decision will use."""
    return [
        (
            str(LicenceAct(act).label),
            [(f"{act}.{ground}", words.say("licence_ground", ground)) for ground in grounds],
        )
        for act, grounds in by_act.items()
    ]
