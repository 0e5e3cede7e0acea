"""A requester's own requests, found by the phone that was shown to be hers, or by who she is."""

from django.db.models import QuerySet

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


def _real() -> QuerySet[Request]:
    rows = Request.objects.filter(matter__training=False, matter__destroyed=None)
    return rows.select_related("matter__terms", "party")
