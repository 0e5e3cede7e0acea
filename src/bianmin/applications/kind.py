"""What applications say of themselves to what is the same for every kind of matter."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from bianmin.casework.kinds import Contact, Kind
from bianmin.casework.narrowing import Narrowing

from .models import Application, Mode
from .notices import words
from .procedures import APPLICATION
from .procedures.clocks import DECIDING, UNTIL_DECIDED
from .recipients import recipients

UNREAD = ("answers", "party__name", "party__id_number", "party__address")
"""Columns, large or sealed, that nobody here asks for."""


def contacts(matters: Collection[int]) -> Mapping[int, Contact]:
    """Where the applicants are told; in one statement."""
    rows = Application.objects.filter(pk__in=matters).defer(*UNREAD).select_related("party")
    return {row.pk: Contact(recipients(row), row.code, row.received_by_id) for row in rows}


def coded(code: str) -> QuerySet[Any]:
    """The application that is followed by this code."""
    return Application.objects.filter(code=code).values("pk")


KIND = Kind(
    procedure=APPLICATION.name,
    contacts=contacts,
    say=words.say,
    until_done=UNTIL_DECIDED,
    coded=coded,
    due=(*DECIDING, "duty"),
    unexpected=frozenset(
        {"return_leg", "reassign", "supply", "withdraw_later", "withdraw_online", "annul"}
    ),
    narrowings=(Narrowing("mode", _("Help"), "application__mode", Mode.choices),),
)
