"""Standards come into the library with their text, are checked where they apply, and end."""

import datetime

from django.db import transaction

from bianmin.files import services as files
from bianmin.files.services import Upload
from bianmin.people.rules import refuse_numbers

from .. import refusals
from .. import standard_refusals as why
from ..models import Standard, StandardCheck
from ..selectors import today
from .locking import locked_item, refuse_past


@transaction.atomic
def add_standard(
    *,
    element: str,
    code: str,
    title: str,
    document: str,
    upload: Upload,
    day: datetime.date,
    by: int,
    at: datetime.datetime,
) -> Standard:
    """A standard for one of the nine elements, of all items or (``code``) of one, from ``day``.

    Raises Refusal: no title, no document's number, a file that cannot be kept, no such item.
    """
    if not title.strip():
        raise why.title_missing()
    if not document.strip():
        raise refusals.document_missing()
    item = locked_item(code) if code else None
    return Standard.objects.create(
        element=element,
        item=item,
        title=title.strip(),
        document=document.strip(),
        file=files.store(upload=upload, by=by, at=at),
        from_day=day,
        set_by_id=by,
        set_at=at,
    )


@transaction.atomic
def end_standard(*, standard: int, day: datetime.date, by: int, at: datetime.datetime) -> Standard:
    """Let a standard hold up to the day before ``day``. Refused in the past, and twice."""
    row = _open(standard)
    refuse_past(day, at)
    row.ended_on, row.set_by_id, row.set_at = day, by, at
    row.save(update_fields=["ended_on", "set_by", "set_at"])
    return row


@transaction.atomic
def check_standard(
    *,
    standard: int,
    body: int,
    state: str,
    note: str,
    day: datetime.date,
    by: int,
    at: datetime.datetime,
) -> StandardCheck:
    """How a body carries a standard out, as seen on ``day``.

    Raises Refusal: nothing is said, the day lies ahead, the standard did not hold then.
    """
    refuse_numbers(note=note)
    row = Standard.objects.get(pk=standard)
    if not note.strip():
        raise why.note_missing()
    if day > today(at):
        raise why.check_ahead()
    if not row.holds_on(day):
        raise why.not_held()
    return StandardCheck.objects.create(
        standard=row,
        body_id=body,
        state=state,
        note=note.strip(),
        day=day,
        checked_by_id=by,
        checked_at=at,
    )


def _open(standard: int) -> Standard:
    row = Standard.objects.select_for_update(of=("self",)).get(pk=standard)
    if row.ended_on is not None:
        raise why.ended_already()
    return row
