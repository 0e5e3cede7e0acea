"""Leave: days on which a person is away."""

from datetime import date, datetime

from django.db import transaction

from .. import refusals
from ..models import Leave
from .persons import check_known


@transaction.atomic
def take_leave(
    *, account: int, from_day: date, until_day: date, by: int | None, at: datetime
) -> Leave:
    """Enter days away; the other holder of each post acts meanwhile (ST-09).

    Raises Refusal if the days are out of order, or nobody has this number.
    """
    check_known(account)
    if until_day < from_day:
        raise refusals.days_out_of_order()
    return Leave.objects.create(
        account_id=account, from_day=from_day, until_day=until_day, set_by_id=by, set_at=at
    )


@transaction.atomic
def end_leave(*, leave: int, until_day: date, by: int | None, at: datetime) -> Leave:
    """Let ``until_day`` be the last day away: back early, or away for longer.

    Raises Refusal if that day lies before the first.
    """
    row = Leave.objects.select_for_update().get(pk=leave)
    if until_day < row.from_day:
        raise refusals.days_out_of_order()
    row.until_day, row.set_by_id, row.set_at = until_day, by, at
    row.save(update_fields=["until_day", "set_by", "set_at"])
    return row
