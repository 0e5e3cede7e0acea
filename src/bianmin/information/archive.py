"""Requests for information as something that is kept and let go.

How long follows from whether the reply was contested. A file that was published as well stays with
its entry in the directory; what was blacked out of it goes.
"""

from collections.abc import Sequence
from datetime import date

from bianmin.casework.archive import holdings, stored
from bianmin.casework.archive.matters import Emptied, Files
from bianmin.casework.archive.terms import Retention, retention
from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.network.selectors import directory

from .models import Case, OpinionAsked, Release, Request, RequestRemark
from .notices import words
from .policies import KEPT_CONTESTED, KEPT_REQUEST
from .procedures import REQUEST

EMPTIED: Emptied = (
    (
        Request,
        "matter",
        {"wanted": "", "document_number": "", "contact": None, "email": None, "address": None},
    ),
    (OpinionAsked, "matter", {"name": "", "address": "", "about": ""}),
    (RequestRemark, "matter", {"words": ""}),
    (Case, "matter", {"who": "", "voided_why": None}),
)
"""Every sealed value that belongs to a request, and what stands there afterwards."""


def _kept(matters: Sequence[Matter]) -> dict[int, Retention]:
    """Of closed requests, by id; in one statement."""
    cases = Case.objects.filter(matter__in=[matter.pk for matter in matters], voided_at=None)
    contested = set(cases.values_list("matter", flat=True))
    return {one.pk: _retention(one, is_contested=one.pk in contested) for one in matters}


def _retention(matter: Matter, *, is_contested: bool) -> Retention:
    assert matter.closed_at is not None
    body, sort = directory().body(matter.received_by), words.say("archived", "request")
    key = KEPT_CONTESTED if is_contested else KEPT_REQUEST
    return retention(key, day_of(matter.closed_at), body.short_name, sort)


def _is_needed(matter: Matter, day: date) -> bool:
    """While a case about the reply is not decided; one entered wrongly waits for nothing."""
    return Case.objects.filter(matter=matter, result="", voided_at=None).exists()


def declare() -> None:
    """Make requests known to the archive."""
    for column in ("original", "released"):
        stored.declare(Release, column, "request")
    stored.declare(Request, "served_proof", "matter")
    for column in ("proof", "decision", "longer_proof"):
        stored.declare(Case, column, "matter")
    files = Files(procedure=REQUEST.name, kept=_kept, is_needed=_is_needed, emptied=EMPTIED)
    holdings.declare(files.holding())
