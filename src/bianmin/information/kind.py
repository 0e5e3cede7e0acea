"""What requests say of themselves to what is the same for every kind of matter."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet

from bianmin.casework.kinds import Contact, Kind

from .models import OpinionAsked, Request
from .notices import words
from .procedures import JOINT_MAKER, REQUEST, THIRD_PARTY
from .recipients import recipients
from .replying import REPLYING

UNREAD = ("wanted", "document_number", "address", "party__name", "party__id_number")
"""Columns, large or sealed, that nobody here asks for."""


def contacts(matters: Collection[int]) -> Mapping[int, Contact]:
    """Where the requesters are told; in one statement."""
    rows = Request.objects.filter(pk__in=matters).defer(*UNREAD).select_related("party")
    return {row.pk: _contact(row) for row in rows}


def of_opinions(matters: Collection[int]) -> Mapping[int, Contact]:
    """An opinion's matter is asked of others: nobody follows it by a code."""
    rows = OpinionAsked.objects.filter(pk__in=matters).values_list("pk", flat=True)
    return {pk: Contact((), "", None) for pk in rows}


def coded(code: str) -> QuerySet[Any]:
    """The request that is followed by this code."""
    return Request.objects.filter(code=code).values("pk")


def _contact(row: Request) -> Contact:
    return Contact(recipients(row), row.code, row.registered_by_id)


KINDS = (
    Kind(
        procedure=REQUEST.name,
        contacts=contacts,
        say=words.say,
        until_done=REPLYING,
        coded=coded,
    ),
    Kind(
        procedure=THIRD_PARTY.name,
        contacts=of_opinions,
        say=words.say,
        until_done=("opinion",),
        is_named=False,
    ),
    Kind(
        procedure=JOINT_MAKER.name,
        contacts=of_opinions,
        say=words.say,
        until_done=("consent",),
        is_named=False,
    ),
)
