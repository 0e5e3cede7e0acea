"""What the clearing of lists does to items: kept, cancelled, managed otherwise, delegated."""

import datetime

from django.db import transaction

from .. import refusals, selectors
from ..models import Item, Reform, Takeover
from .locking import locked_item, refuse_past


@transaction.atomic
def retire_item(*, code: str, day: datetime.date) -> None:
    """Offer an item no longer from ``day``; running matters go on. Refused if unknown."""
    if not Item.objects.filter(code=code).update(retired_on=day):
        raise refusals.unknown_item(code)


@transaction.atomic
def reform(
    *,
    code: str,
    state: str,
    day: datetime.date,
    document: str,
    by: int,
    at: datetime.datetime,
) -> Reform:
    """Note what a clearing of lists made of an item, by which document, from which day.

    A cancelled item is offered up to the day before; nobody can take it in afterwards.
    """
    item = locked_item(code)
    if not document.strip():
        raise refusals.document_missing()
    if state == Reform.State.CANCELLED:
        end_item(code=code, day=day, at=at)
    return Reform.objects.create(
        item=item, state=state, from_day=day, document=document.strip(), set_by_id=by, set_at=at
    )


def end_item(*, code: str, day: datetime.date, at: datetime.datetime) -> None:
    """Retire an item from today or a later day: what was taken in before stays lawful."""
    refuse_past(day, at)
    retire_item(code=code, day=day)


@transaction.atomic
def take_over(
    *, code: str, body: int, day: datetime.date, by: int, at: datetime.datetime
) -> Takeover:
    """A lower body's word that it does a delegated item from ``day``."""
    item = locked_item(code)
    if selectors.reform_state(code, day) != Reform.State.DELEGATED:
        raise refusals.not_delegated()
    told = {"from_day": day, "recorded_by_id": by, "recorded_at": at}
    return Takeover.objects.update_or_create(item=item, body_id=body, defaults=told)[0]
