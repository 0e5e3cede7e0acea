"""What an item is at one body: its own values there, and the guides handed out or put up."""

import datetime

from django.db import transaction

from bianmin.people.rules import refuse_numbers

from .. import refusals, selectors
from ..models import Item, LocalValue, Posting


@transaction.atomic
def set_local_value(
    *, code: str, body: int, values: dict[str, str], by: int, at: datetime.datetime
) -> LocalValue | None:
    """Say what differs for an item at one body; None, and nothing kept, where all is blank.

    ``values`` has phone, address, hours and window. Raises Refusal: no such item, or somebody's
    number anywhere but under phone, which is the office's.
    """
    refuse_numbers(**{name: said for name, said in values.items() if name != "phone"})
    item = Item.objects.filter(code=code).first()
    if item is None:
        raise refusals.unknown_item(code)
    said = {name: value.strip() for name, value in values.items()}
    if not any(said.values()):
        LocalValue.objects.filter(item=item, body_id=body).delete()
        return None
    told = {**said, "set_by_id": by, "set_at": at}
    return LocalValue.objects.update_or_create(item=item, body_id=body, defaults=told)[0]


@transaction.atomic
def record_posting(
    *, code: str, body: int, kind: str, day: datetime.date, by: int, at: datetime.datetime
) -> Posting:
    """Log that the guide of today's edition was handed out or put up at a body on ``day``."""
    if day > selectors.today(at):
        raise refusals.day_ahead()
    edition = selectors.in_force(code, day)
    return Posting.objects.create(
        edition=edition, body_id=body, kind=kind, posted_on=day, recorded_by_id=by, recorded_at=at
    )
