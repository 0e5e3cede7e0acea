"""A requester's own requests, found by the phone that was shown to be hers, or by who she is."""

from collections.abc import Mapping

from django.db.models import QuerySet

from bianmin.law.zone import SHANGHAI
from bianmin.people import selectors as people

from .models import Request

MOST = 50


def told_at(number: str) -> list[Request]:
    """The requests of which news goes to this phone, the newest first; at most fifty."""
    known = [one.pk for one in people.find_by_phone(number)]
    rows = _real().filter(party__in=known).order_by("-pk")[:MOST]
    return [row for row in rows if number == (row.contact or row.party.phone)]


def of_party(party: int) -> list[Request]:
    """The requests of a party (id), the newest first; at most fifty."""
    return list(_real().filter(party=party).order_by("-pk")[:MOST])


def requests_of(party: int) -> Mapping[int, Mapping[str, str]]:
    """Whole, by matter (id): what she asked for, by which way, and how it ended."""
    rows = _real().filter(party=party).select_related("letter").order_by("-pk")
    return {one.pk: _told(one) for one in rows}


def _told(one: Request) -> dict[str, str]:
    named = ("wanted", "document_number", "contact", "email", "address")
    return {
        "number": one.matter.number,
        "sent_at": f"{one.letter.submitted_at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}",
        "received_on": str(one.letter.received_on or ""),
        "ended_on": str(one.replied_on or ""),
        "outcome_code": one.outcome,
        **{name: getattr(one, name) or "" for name in named},
    }


def _real() -> QuerySet[Request]:
    rows = Request.objects.filter(matter__training=False, matter__destroyed=None)
    return rows.select_related("matter__terms", "party")
