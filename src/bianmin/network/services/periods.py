"""Ending what holds for a time, one change of the network after the other."""

from datetime import date, datetime
from typing import TypeVar

from .. import refusals
from ..models import Competence, Holder, Revision

Row = TypeVar("Row", Holder, Competence)


def wait_for_turn() -> None:
    """Wait until no other transaction is changing the network.

    Its triggers would wait for the same row; taking it before the rules are asked makes what
    they saw still true when the change is written.
    """
    Revision.objects.select_for_update().get()


def end(row: Row, until_day: date, by: int | None, at: datetime) -> Row:
    """Let ``until_day`` be the row's last day. Refused before its first or after its last."""
    if until_day < row.from_day:
        raise refusals.days_out_of_order()
    if row.until_day is not None and until_day > row.until_day:
        raise refusals.already_ended(row.until_day)
    row.until_day, row.set_by_id, row.set_at = until_day, by, at
    row.save(update_fields=["until_day", "set_by", "set_at"])
    return row
