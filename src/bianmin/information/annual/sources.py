"""From which rows the tables of a year are counted: requests and cases, by the body they are of."""

from collections import defaultdict
from datetime import date

from django.db.models import Q

from ..models import Case, Request
from .counting import Asked, Contested


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
    """The cases that were filed by the end of a year and not decided before it, by body."""
    found: dict[int, list[Contested]] = defaultdict(list)
    rows = Case.objects.filter(filed_on__lte=date(year, 12, 31), matter__training=False)
    for row in rows.exclude(decided_on__lt=date(year, 1, 1)):
        case = Contested(row.way, row.filed_on, row.result, row.decided_on)
        found[row.body_id].append(case)
    return found
