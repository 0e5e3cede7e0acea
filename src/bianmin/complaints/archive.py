"""Complaints as something that is kept and let go."""

from collections.abc import Collection, Sequence
from datetime import date

from django.db.models import Q

from bianmin.casework.archive import holdings, stored
from bianmin.casework.archive.matters import Emptied, Files
from bianmin.casework.archive.terms import Retention, retention
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.network.selectors import directory
from bianmin.people.models import Party

from .models import Complaint, ComplaintFile, ComplaintRemark
from .notices import words
from .policies import KEPT_COMPLAINT
from .procedures import COMPLAINT

EMPTIED: Emptied = (
    (Complaint, "matter", {"words": "", "name": "", "phone": ""}),
    (ComplaintRemark, "matter", {"words": ""}),
)
"""Every sealed value that belongs to a complaint, and what stands there afterwards."""

PARTED: Emptied = ((Complaint, "matter", {"second": None, "party": None}),)
"""Nothing leads from it to who complained any more."""


def _kept(matters: Sequence[Matter]) -> dict[int, Retention]:
    """Of closed complaints, by id."""
    return {one.pk: _retention(one) for one in matters}


def _retention(matter: Matter) -> Retention:
    assert matter.closed_at is not None
    body, sort = directory().body(matter.received_by), words.say("archived", "complaint")
    return retention(KEPT_COMPLAINT, day_of(matter.closed_at), body.short_name, sort)


def _is_needed(matter: Matter, day: date) -> bool:
    """While it is being looked into again."""
    return Complaint.objects.filter(again_of=matter.pk, matter__closed_at=None).exists()


def _who_complained(matters: Collection[int]) -> Q:
    """Those who complained while they were signed in; the matter itself names nobody."""
    rows = Complaint.objects.filter(pk__in=matters, party__isnull=False)
    return Q(pk__in=list(rows.values_list("party", flat=True)))


def _keeps(party: Party) -> bool:
    """Whoever complained while she was signed in finds it among her own, as long as it is kept."""
    return Complaint.objects.filter(party=party).exists()


def declare() -> None:
    """Make complaints known to the archive."""
    stored.declare(ComplaintFile, "file", "complaint__matter")
    files = Files(
        procedure=COMPLAINT.name,
        kept=_kept,
        is_needed=_is_needed,
        emptied=(*EMPTIED, *PARTED),
        keeps=_keeps,
        named=_who_complained,
    )
    holdings.declare(files.holding())
