"""What requests say of themselves to what is the same for every kind of matter."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bianmin.casework.hers import Hers
from bianmin.casework.kinds import Addressee, Contact, Kind, Watch
from bianmin.casework.narrowing import Narrowing

from .hers import requests_of
from .models import Channel, OpinionAsked, Request
from .notices import words
from .outcomes import BY_CODE
from .procedures import JOINT_MAKER, REQUEST, THIRD_PARTY
from .proofs import of_reply
from .recipients import recipients
from .replying import REPLYING
from .services.acting import act

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


def endings(matters: Collection[int]) -> Mapping[int, str]:
    """How requests ended, as the annual report counts them; in one statement."""
    rows = Request.objects.filter(pk__in=matters).exclude(outcome="").values_list("pk", "outcome")
    return {pk: gettext(BY_CODE[outcome].label) for pk, outcome in rows}


def of_others(matters: Collection[int]) -> Mapping[int, Addressee]:
    """Who is asked, as what, about what would be disclosed."""
    rows = OpinionAsked.objects.filter(pk__in=matters)
    return {row.pk: Addressee(row.name, row.get_of_display(), row.about) for row in rows}


def _contact(row: Request) -> Contact:
    return Contact(recipients(row), row.code, row.registered_by_id)


_SILENT = OpinionAsked.objects.filter(request=OuterRef("matter"), matter__outcome="silent")
WATCHES = (
    Watch(
        "clarifications",
        _("Asked to clarify, no answer yet"),
        Q(matter__terms__procedure=REQUEST.name, kind="examine", waits_for="applicant"),
    ),
    Watch(
        "third_parties",
        _("Third parties asked, no answer yet"),
        Q(matter__terms__procedure=THIRD_PARTY.name),
    ),
    Watch(
        "silent",
        _("Third parties silent: the body decides by itself"),
        Q(Exists(_SILENT), matter__terms__procedure=REQUEST.name, matter__outcome=""),
    ),
)
CHANNELS = Narrowing("channel", _("How it came"), "request__letter__channel", Channel.choices)

KINDS = (
    Kind(
        procedure=REQUEST.name,
        contacts=contacts,
        say=words.say,
        act=act,
        until_done=REPLYING,
        coded=coded,
        asks=("ask_third_party", "ask_joint_maker"),
        due=REPLYING,
        unexpected=frozenset(
            {"request_online", "clarified", "joint_maker_heard", "send_back", "reassign"}
        ),
        endings=endings,
        narrowings=(CHANNELS,),
        watches=WATCHES,
        served=of_reply,
        hers=Hers("information_requests", requests_of),
    ),
    Kind(
        procedure=THIRD_PARTY.name,
        contacts=of_opinions,
        say=words.say,
        act=act,
        until_done=("opinion",),
        due=("opinion",),
        unexpected=frozenset({"fall_silent", "reassign"}),
        is_named=False,
        asked=of_others,
    ),
    Kind(
        procedure=JOINT_MAKER.name,
        contacts=of_opinions,
        say=words.say,
        act=act,
        until_done=("consent",),
        due=("consent",),
        unexpected=frozenset({"ask_maker", "reassign"}),
        is_named=False,
        asked=of_others,
    ),
)
