"""What is entered of a letter, and of one more content of it."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.information.models import ApplicantKind, Channel, Form, Way
from bianmin.information.services import Content, Filing
from bianmin.look.forms import PlainForm, day_field, missing
from bianmin.people import services as people
from bianmin.people.models import Party

from ..officers import Officer
from .fields import text
from .words import IDENTITY

MOST = 5
"""Contents that one page takes; further ones are split off on the request's own page."""

AT_THE_DESK = [pair for pair in Channel.choices if pair[0] != Channel.INTERNET]
NATURAL = ApplicantKind.NATURAL
WANTED = _("Information asked for")
LIKE = _("Its name, or what it is like, so that it can be found.")
NUMBERED = _("Its document number, if she knows it")


class ContentForm(PlainForm):
    """One thing that is asked for."""

    wanted = text(WANTED, LIKE, rows=3)
    document_number = forms.CharField(label=NUMBERED, required=False, max_length=100)

    @property
    def content(self) -> Content:
        return Content(self.cleaned_data["wanted"], self.cleaned_data["document_number"])


class RegisterForm(PlainForm):
    """A letter: how it came, who asks, and all that it asks for. Nothing about a purpose."""

    channel = forms.ChoiceField(
        label=_("How it came"), choices=AT_THE_DESK, initial=Channel.BY_HAND,
        widget=forms.RadioSelect,
        help_text=_("Told in person: write it down as she says it, and read it to her."),
    )  # fmt: skip
    received_on = day_field(
        _("Day of receipt"),
        required=False,
        help_text=_("Empty: today. Of a letter not signed for, or a fax, it is confirmed later."),
    )
    applicant_kind = forms.ChoiceField(label=_("Who asks"), choices=ApplicantKind.choices)
    name = forms.CharField(label=_("Name"), max_length=120)
    number = forms.CharField(
        label=_("ID number, or the organisation's credit code"), max_length=40,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters"}),
    )  # fmt: skip
    identity = forms.ChoiceField(
        label=_("How you know who she is"), choices=IDENTITY[:2], initial="seen",
        widget=forms.RadioSelect,
    )  # fmt: skip
    phone = forms.CharField(
        label=_("Phone"), required=False, max_length=40, widget=forms.TextInput({"type": "tel"})
    )
    email = forms.CharField(
        label=_("E-mail"), required=False, max_length=300,
        widget=forms.TextInput({"type": "email"}),
    )  # fmt: skip
    address = forms.CharField(label=_("Address"), required=False, max_length=300)
    form = forms.ChoiceField(
        label=_("In which form she wants it"), choices=Form.choices, initial=Form.PAPER,
        widget=forms.RadioSelect,
    )  # fmt: skip
    way = forms.ChoiceField(
        label=_("How she wants to get it"), choices=Way.choices, initial=Way.FETCH,
        widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        for n in range(1, MOST + 1):
            wanted = self.fields[f"wanted_{n}"] = text(WANTED, LIKE if n == 1 else "", rows=3)
            wanted.required = n == 1
            wanted.error_messages["required"] = missing(wanted)
            self.fields[f"number_{n}"] = forms.CharField(
                label=NUMBERED, required=False, max_length=100
            )

    @property
    def about(self) -> list[forms.BoundField]:
        """The fields about the letter and who asks."""
        return [self[name] for name in self.fields if not name.startswith(("wanted_", "number_"))]

    @property
    def first(self) -> list[forms.BoundField]:
        return [self["wanted_1"], self["number_1"]]

    @property
    def further(self) -> list[forms.BoundField]:
        names = (name for n in range(2, MOST + 1) for name in (f"wanted_{n}", f"number_{n}"))
        return [self[name] for name in names]

    @property
    def has_further(self) -> bool:
        """Whether more than one thing was entered."""
        return any(field.value() for field in self.further)

    def party(self, officer: Officer) -> Party:
        """Who asks, registered or found again. Raises ``Refusal``."""
        said = self.cleaned_data
        known = {name: said[name] for name in ("name", "phone", "email", "address")}
        by, at = officer.account.pk, officer.at
        if said["applicant_kind"] == NATURAL:
            return people.register_person(id_number=said["number"], by=by, at=at, **known)
        return people.register_organisation(uscc=said["number"], by=by, at=at, **known)

    def filing(self, officer: Officer) -> Filing:
        """Raises ``Refusal``."""
        said = self.cleaned_data
        return Filing(
            body=officer.body.id,
            party=self.party(officer),
            applicant_kind=said["applicant_kind"],
            channel=said["channel"],
            identity=said["identity"],
            contents=list(self._contents()),
            received_on=said["received_on"],
            contact=said["phone"],
            email=said["email"],
            address=said["address"],
            training=officer.viewer.training,
        )

    def _contents(self) -> Iterator[Content]:
        said = self.cleaned_data
        for n in range(1, MOST + 1):
            if wanted := said[f"wanted_{n}"]:
                yield Content(wanted, said[f"number_{n}"], form=said["form"], way=said["way"])
