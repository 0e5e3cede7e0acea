"""Ending what holds for a time, one change of the network after the other."""

from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import F, Q, QuerySet

from .. import refusals, selectors
from ..models import (
    Authorisation,
    Competence,
    Holder,
    LeadingGroup,
    LeadingMember,
    Revision,
    Shift,
    SiteMark,
    StationedUnit,
)
from ..models.dated import Dated

Row = TypeVar(
    "Row",
    Holder,
    Competence,
    Shift,
    Authorisation,
    SiteMark,
    StationedUnit,
    LeadingGroup,
    LeadingMember,
)


def wait_for_turn() -> None:
    """Wait until no other transaction is changing the network.

    Its triggers would wait for the same row; taking it before the rules are asked makes what
    they saw still true when the change is written.
    """
    selectors.reading.end()
    Revision.objects.select_for_update().get()


def end(row: Row, until_day: date, by: int | None, at: datetime) -> Row:
    """Let ``until_day`` be the row's last day. Refused before its first or after its last."""
    refuse_end(row, until_day)
    row.until_day, row.set_by_id, row.set_at = until_day, by, at
    row.save(update_fields=["until_day", "set_by", "set_at"])
    return row


def refuse_end(row: Dated, until_day: date) -> None:
    """Raises Refusal for a last day before the row's first, or after the last it has already."""
    if until_day < row.from_day:
        raise refusals.days_out_of_order()
    if row.until_day is not None and until_day > row.until_day:
        raise refusals.already_ended(row.until_day)


def end_open(rows: QuerySet[Any], last: date, by: int | None, at: datetime) -> None:
    """End every row still open after ``last``; what would begin later never held for a day."""
    told = {"set_by": by, "set_at": at} if hasattr(rows.model, "set_at") else {}
    still = rows.filter(Q(until_day=None) | Q(until_day__gt=last))
    still.filter(from_day__gt=last).update(until_day=F("from_day"), **told)
    still.filter(from_day__lte=last).update(until_day=last, **told)
