"""The forms with which the network is kept."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.look.forms import PlainForm
from bianmin.look.forms import day_field as day
from bianmin.network.kinds import (
    BodyKind,
    CheckState,
    HeadTitle,
    MarkKind,
    PremisesMode,
    Rank,
    Role,
    WindowKind,
)
from bianmin.network.models import Weekday

Choices = list[tuple[Any, Any]]


def clock(label: Any, **more: Any) -> forms.TimeField:
    return forms.TimeField(
        label=label, widget=forms.TimeInput({"type": "time"}, format="%H:%M"), **more
    )


def area(label: Any) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        required=False,
        max_digits=8,
        decimal_places=2,
        help_text=gettext_lazy("Square metres; leave it empty until it is measured."),
        widget=forms.TextInput({"inputmode": "decimal"}),
    )


def perhaps(choices: Choices) -> Choices:
    return [("", gettext_lazy("not said")), *choices]


DOCUMENT = gettext_lazy("The document that says so")


class BodyForm(PlainForm):
    name = forms.CharField(
        label=gettext_lazy("Full name, as on papers"),
        max_length=120,
        help_text=gettext_lazy("Papers already issued keep the old name."),
    )
    short_name = forms.CharField(label=gettext_lazy("What people call it"), max_length=60)
    phone = forms.CharField(label=gettext_lazy("Public telephone"), max_length=30, required=False)


FOUNDED = [(kind.value, kind.label) for kind in BodyKind if kind != BodyKind.GOVERNMENT]


class NewBodyForm(BodyForm):
    kind = forms.ChoiceField(label=gettext_lazy("What it is"), choices=FOUNDED)
    division = forms.CharField(
        label=gettext_lazy("Division code of the place it serves"),
        help_text=gettext_lazy("Twelve digits; the list of places has them."),
        max_length=12,
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    department = forms.CharField(
        label=gettext_lazy("Department, as the catalogue names it"), max_length=60, required=False
    )
    uscc = forms.CharField(
        label=gettext_lazy("Unified social credit code"), max_length=18, required=False
    )
    from_day = day(gettext_lazy("From which day"))


class SiteForm(PlainForm):
    name = forms.CharField(label=gettext_lazy("The name on the door"), max_length=120)
    address = forms.CharField(label=gettext_lazy("How to find it"), max_length=200)
    hours = forms.CharField(label=gettext_lazy("When it is open"), max_length=200)
    hall_area = area(gettext_lazy("Area of the hall"))
    premises_area = area(gettext_lazy("Area of the whole premises"))
    premises = forms.ChoiceField(
        label=gettext_lazy("Whose rooms it is in"),
        choices=perhaps(list(PremisesMode.choices)),
        required=False,
    )
    is_merged = forms.BooleanField(label=gettext_lazy("Shares an existing venue"), required=False)
    near_government = forms.BooleanField(
        label=gettext_lazy("Lies in the government's office area or beside it"), required=False
    )


class CheckForm(PlainForm):
    point = forms.CharField(widget=forms.HiddenInput, max_length=120)
    state = forms.ChoiceField(
        label=gettext_lazy("How it stands"), choices=CheckState.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(label=gettext_lazy("What you saw"), max_length=200, required=False)
    photo = forms.FileField(
        label=gettext_lazy("Photograph"),
        required=False,
        widget=forms.FileInput({"accept": "image/*"}),
    )


class PlanForm(PlainForm):
    by_day = day(gettext_lazy("Open by"))
    where = forms.CharField(
        label=gettext_lazy("Where it is to be"),
        max_length=200,
        help_text=gettext_lazy("Whose rooms, or in which street."),
    )


class MarkForm(PlainForm):
    kind = forms.ChoiceField(label=gettext_lazy("As what"), choices=MarkKind.choices)
    standard = forms.CharField(
        label=gettext_lazy("The document whose standard it is measured by"), max_length=200
    )
    from_day = day(gettext_lazy("From which day"))
    until_day = day(gettext_lazy("Until which day, if that is set"), required=False)


class FundingForm(PlainForm):
    year = forms.IntegerField(label=gettext_lazy("Year"), min_value=2000, max_value=2100)
    amount = forms.DecimalField(
        label=gettext_lazy("Amount in yuan"), max_digits=12, decimal_places=2
    )
    document = forms.CharField(label=DOCUMENT, max_length=200)


class PostForm(PlainForm):
    name = forms.CharField(label=gettext_lazy("Name of the post"), max_length=60)
    duties = forms.CharField(
        label=gettext_lazy("Duties, for the public to read"),
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class NewPostForm(PostForm):
    role = forms.ChoiceField(label=gettext_lazy("What it is there for"), choices=Role.choices)


class ChoosingForm(PlainForm):
    """A form with choices that only the page knows: ``choices`` by the field's name."""

    def __init__(self, *args: Any, choices: dict[str, Choices] | None = None, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, known in (choices or {}).items():
            chosen = self.fields[name]
            assert isinstance(chosen, forms.ChoiceField)
            chosen.choices = known


def person(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=64,
        help_text=gettext_lazy("The sign-in name or the staff number."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )


class AppointForm(PlainForm):
    person = person(gettext_lazy("Which person"))
    rank = forms.ChoiceField(label=gettext_lazy("As first or second holder"), choices=Rank.choices)
    title = forms.ChoiceField(
        label=gettext_lazy("Office in the village"),
        choices=perhaps(list(HeadTitle.choices)),
        required=False,
        help_text=gettext_lazy("Only for the person responsible for a village point."),
    )
    from_day = day(gettext_lazy("From which day"))


class AuthoriseForm(PlainForm):
    subject = forms.CharField(
        label=gettext_lazy("Item code, department, or * for everything"), max_length=60
    )
    decides = forms.BooleanField(
        label=gettext_lazy("May also decide it, not only take it in"), required=False
    )
    document = forms.CharField(label=DOCUMENT, max_length=200)
    from_day = day(gettext_lazy("From which day"))


class SuccessorForm(ChoosingForm):
    successor = forms.ChoiceField(label=gettext_lazy("Which post goes on with its work"))


class ShiftForm(ChoosingForm):
    holding = forms.ChoiceField(label=gettext_lazy("Who, at which post"))
    weekdays = forms.MultipleChoiceField(
        label=gettext_lazy("Days of the week"),
        choices=Weekday.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    begins = clock(gettext_lazy("From"))
    ends = clock(gettext_lazy("To"))
    from_day = day(gettext_lazy("From which day"))


class PersonForm(PlainForm):
    name = forms.CharField(label=gettext_lazy("The person's name"), max_length=50)
    number = forms.CharField(label=gettext_lazy("Staff number"), max_length=32)
    phone = forms.CharField(label=gettext_lazy("Office telephone"), max_length=32, required=False)
    photo = forms.FileField(
        label=gettext_lazy("Photograph"),
        required=False,
        widget=forms.FileInput({"accept": "image/*"}),
        help_text=gettext_lazy("Of whoever serves the public, everybody sees it."),
    )
    is_party_member = forms.BooleanField(
        label=gettext_lazy("Party member"),
        required=False,
        help_text=gettext_lazy("Badge and board say so where the county wants it."),
    )


class NewPersonForm(PersonForm):
    username = forms.RegexField(
        r"^[A-Za-z0-9._-]+$",
        label=gettext_lazy("Sign-in name"),
        max_length=64,
        help_text=gettext_lazy("Letters, digits, dot, dash."),
        error_messages={
            "invalid": gettext_lazy("Use only letters, digits, dots and dashes for it.")
        },
    )
    field_order = ("username", "name", "number", "phone", "photo")


class LeaveForm(PlainForm):
    from_day = day(gettext_lazy("First day away"))
    until_day = day(gettext_lazy("Last day away"))


class PledgeForm(PlainForm):
    signed_on = day(gettext_lazy("Day of the signature"))
    scan = forms.FileField(
        label=gettext_lazy("The signed paper, photographed or as PDF"), required=False
    )


class AgentForm(ChoosingForm):
    source = forms.ChoiceField(label=gettext_lazy("Where the agent comes from"))
    trained_on = day(
        gettext_lazy("Day of the training"),
        required=False,
        help_text=gettext_lazy("Empty while not trained: then not on duty."),
    )


class WindowForm(ChoosingForm):
    name = forms.CharField(label=gettext_lazy("The name over the window"), max_length=60)
    kind = forms.ChoiceField(label=gettext_lazy("Whose items it takes"), choices=WindowKind.choices)
    post = forms.ChoiceField(label=gettext_lazy("Who serves there"))
    from_day = day(gettext_lazy("From which day"))


class CompetenceForm(ChoosingForm):
    subject = forms.CharField(
        label=gettext_lazy("Item code, department, or * for everything"), max_length=60
    )
    body = forms.ChoiceField(label=gettext_lazy("Which body"))
    place = forms.CharField(
        label=gettext_lazy("Division code of the place, or its beginning"),
        max_length=12,
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    document = forms.CharField(label=DOCUMENT, max_length=200)
    from_day = day(gettext_lazy("From which day"))


class MergeForm(ChoosingForm):
    ended = forms.ChoiceField(label=gettext_lazy("Which body ends"))
    successor = forms.ChoiceField(label=gettext_lazy("Which body goes on"))
    from_day = day(gettext_lazy("From which day it goes on"))
    document = forms.CharField(label=gettext_lazy("The decision on the merger"), max_length=200)


class ZoneForm(ChoosingForm):
    name = forms.CharField(label=gettext_lazy("Name of the zone"), max_length=60)
    kind = forms.ChoiceField(label=gettext_lazy("What it is"))
    organ = forms.CharField(
        label=gettext_lazy("Its organ, as on papers"),
        max_length=120,
        help_text=gettext_lazy("For example the zone's administrative committee."),
    )
    phone = forms.CharField(label=gettext_lazy("Public telephone"), max_length=30, required=False)
    like = forms.ChoiceField(
        label=gettext_lazy("Posts like those of"),
        help_text=gettext_lazy("It gets the same posts as this town; change them afterwards."),
    )
    villages = forms.MultipleChoiceField(
        label=gettext_lazy("Villages and communities that it takes"),
        widget=forms.CheckboxSelectMultiple,
    )
    from_day = day(gettext_lazy("From which day"))
    document = forms.CharField(label=DOCUMENT, max_length=200)


class HandOverForm(ChoosingForm):
    from_post = forms.ChoiceField(label=gettext_lazy("Whose inbox"))
    to_post = forms.ChoiceField(label=gettext_lazy("To which post"))
    reason = forms.CharField(
        label=gettext_lazy("Reason"), max_length=200, widget=forms.Textarea({"rows": 2})
    )


class EndForm(PlainForm):
    until_day = day(gettext_lazy("The last day"))


class OutForm(PlainForm):
    told = forms.CharField(
        label=gettext_lazy("Where you are going"),
        max_length=100,
        help_text=gettext_lazy("A few words for visitors who ask for you."),
    )
    until = clock(gettext_lazy("Back at"))
