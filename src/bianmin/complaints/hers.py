"""The complaints of somebody who was signed in, for herself."""

from collections.abc import Mapping

from django.db.models import QuerySet

from .models import Complaint

MOST = 50


def of_party(party: int) -> list[Complaint]:
    """The complaints of a party (id), the newest first; at most fifty."""
    return list(_real(party)[:MOST])


def complaints_of(party: int) -> Mapping[int, Mapping[str, str]]:
    """Whole, by matter (id): what she wrote, by which way, and how it was concluded."""
    return {one.pk: _told(one) for one in _real(party)}


def _told(one: Complaint) -> dict[str, str]:
    return {
        "number": one.matter.number,
        "came_on": one.came_on.isoformat(),
        "channel_code": one.channel,
        "category_code": one.category,
        "words": one.words,
        "name": one.name,
        "phone": one.phone,
        "ended_on": str(one.concluded_on or ""),
        "outcome_code": one.finding or one.matter.outcome,
    }


def _real(party: int) -> QuerySet[Complaint]:
    rows = Complaint.objects.filter(party=party, matter__training=False, matter__destroyed=None)
    return rows.select_related("matter__terms").order_by("-pk")
