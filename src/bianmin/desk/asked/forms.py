"""The forms of a request for help, of asking a leader, and of telling her the answer."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.applications.models import Heard, RequestKind, VisitWay
from bianmin.law.zone import SHANGHAI
from bianmin.look.forms import PlainForm, day_field
from bianmin.network.tiers import Tier

from ..intake.person_forms import villages
from ..network.forms import clock
from ..officers import Officer
from ..views.enquiries import posts_to_lead_to

LONGEST = 1000


def lines(label: Any, hint: Any = "", *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class RequestForm(PlainForm):
    """Who asks for what help; when, where somebody is to come to her or to stay for her."""

    kind = forms.ChoiceField(
        label=_("What she asks for"), choices=RequestKind.choices, widget=forms.RadioSelect
    )
    name = forms.CharField(label=_("The person's name"), max_length=50)
    phone = forms.CharField(label=_("Phone, if she has one"), max_length=20, required=False)
    place = forms.ChoiceField(label=_("Village or community"))
    words = lines(_("What she needs"))
    wish = lines(_("What she would like to come of it"), required=False)
    day = day_field(
        _("On which day"), required=False, help_text=_("Only for a visit, or after office hours.")
    )
    hour = clock(_("At what time"), required=False)
    to_post = forms.ChoiceField(
        label=_("Led to which post"), help_text=_("Empty: you see to it yourself."), required=False
    )

    def offer(self, officer: Officer) -> "RequestForm":
        """Fill in what may be chosen by this officer."""
        choices: dict[str, Sequence[Any]] = {
            "place": [("", "—"), *villages(officer)],
            "to_post": [("", "—"), *posts_to_lead_to(officer)],
        }
        for name, offered in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = offered
        if officer.body.tier == Tier.VILLAGE:
            self.fields["place"].initial = officer.body.division
        return self

    @property
    def wanted_at(self) -> datetime | None:
        """The day and hour, where both were given."""
        day, hour = self.cleaned_data["day"], self.cleaned_data["hour"]
        return datetime.combine(day, hour, SHANGHAI) if day and hour else None


class LeaderForm(PlainForm):
    """Whom to ask, and what."""

    leader = forms.TypedChoiceField(label=_("Whom you ask"), coerce=int)
    question = lines(_("What you ask"))

    def offer(self, leaders: Sequence[tuple[int, str]]) -> "LeaderForm":
        field = self.fields["leader"]
        assert isinstance(field, forms.TypedChoiceField)
        field.choices = [("", "—"), *leaders]
        return self


class LeaderAnswerForm(PlainForm):
    """What the leader says."""

    answer = lines(_("Your answer"), _("Whoever asked you tells her."))


class ReplyForm(PlainForm):
    """What she was told, how, and what she thinks of it."""

    words = lines(_("What she was told"))
    way = forms.ChoiceField(
        label=_("How she was told"), choices=VisitWay.choices, widget=forms.RadioSelect
    )
    heard = forms.ChoiceField(
        label=_("What she thinks of it"), choices=Heard.choices, widget=forms.RadioSelect
    )
    opinion = lines(_("In her words"), required=False)
