"""From which rows the tables of a year are counted: requests, cases, fees, by their body."""

from collections import defaultdict
from datetime import date

from django.db.models import Q

from ..models import Case, Charge, Request
from .counting import Asked, Contested, Paid


def asked(year: int) -> dict[int, list[Asked]]:
    """The requests that were open on some day of a year, by the body they were sent to.

    One whose receipt was never confirmed has no day of receipt and is none yet (条例第三十一条).
    """
    lived = Q(replied_on=None) | Q(replied_on__gte=date(year, 1, 1))
    rows = Request.objects.filter(lived, matter__training=False)
    rows = rows.filter(letter__received_on__lte=date(year, 12, 31))
    found: dict[int, list[Asked]] = defaultdict(list)
    told = ("letter__body", "applicant_kind", "letter__received_on", "outcome", "replied_on")
    for body, *row in rows.values_list(*told):
        found[body].append(Asked(*row))
    return found


def contested(year: int) -> dict[int, list[Contested]]:
    """The cases filed by the end of a year and not decided before it, by body; none voided."""
    found: dict[int, list[Contested]] = defaultdict(list)
    rows = Case.objects.filter(
        filed_on__lte=date(year, 12, 31), matter__training=False, voided_at=None
    )
    for row in rows.exclude(decided_on__lt=date(year, 1, 1)):
        case = Contested(row.way, row.filed_on, row.result, row.decided_on)
        found[row.body_id].append(case)
    return found


def paid(year: int) -> dict[int, list[Paid]]:
    """The fees for handling requests that were paid in a year, by the body that collected them."""
    rows = Charge.objects.filter(paid_on__year=year, request__matter__training=False)
    found: dict[int, list[Paid]] = defaultdict(list)
    for body, basis, fen in rows.values_list("request__letter__body", "basis", "fen"):
        found[body].append(Paid(basis, fen))
    return found
