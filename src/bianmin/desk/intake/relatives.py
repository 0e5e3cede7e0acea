"""Whether she is a relative of who takes her in: asked of every one, pressed where names agree."""

from collections.abc import Iterator
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy

from bianmin.applications import offers
from bianmin.applications.household import members_of
from bianmin.applications.recusal import Concerned, look_alike
from bianmin.catalogue.models import Edition

from ..models import Draft
from ..officers import Officer
from . import drafts

NOBODY = "nobody"
"""What is chosen by who is no relative."""


def field(alike: tuple[str, ...], day: date) -> forms.ChoiceField:
    """The question; where somebody bears her name or number, no answer is taken for granted."""
    no = gettext_lazy("No: only the same name or number") if alike else gettext_lazy("No")
    return forms.ChoiceField(
        label=gettext_lazy("Is she, or whom it is for, a relative of yours, or you yourself?"),
        help_text=gettext_lazy(
            "Then somebody else accepts and decides it, and the head of your site is told."
        ),
        choices=[(NOBODY, no), *offers.relations(day)],
        initial="" if alike else NOBODY,
        required=bool(alike),
        widget=forms.RadioSelect if alike else forms.Select,
    )


def alike(draft: Draft, edition: Edition, officer: Officer) -> tuple[str, ...]:
    """Those whom the intake is about and who bear the officer's name or telephone number."""
    return look_alike(officer.account, _concerned(draft, edition))


def _concerned(draft: Draft, edition: Edition) -> Iterator[Concerned]:
    person, party = draft.content["person"], drafts.party_of(draft)
    name = person.get("name") or (party.name if party else "")
    yield Concerned(name, person.get("phone") or (party.phone if party else ""))
    if whom := draft.content.get("for_whom"):
        yield Concerned(drafts.whom(draft), whom.get("phone", ""))
    answers = draft.content.get("answers", {})
    yield from (Concerned(row["name"]) for row in members_of(edition.typed.form_fields, answers))
