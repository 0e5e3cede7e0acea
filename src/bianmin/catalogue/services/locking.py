"""The rows a service is about to change, locked; and the day from which it may change them."""

import datetime

from .. import refusals, selectors
from ..models import Edition, Item


def locked_item(code: str) -> Item:
    """The item, locked. Raises Refusal where there is none of that code."""
    item = Item.objects.select_for_update().filter(code=code).first()
    if item is None:
        raise refusals.unknown_item(code)
    return item


def open_draft(edition: int, *states: str) -> Edition:
    """The edition, locked. Raises Refusal where it is in none of ``states`` any more."""
    rows = Edition.objects.select_for_update(of=("self",)).select_related("item").defer("grams")
    found = rows.filter(pk=edition).first()
    if found is None:
        raise refusals.draft_gone()
    if found.state not in states:
        raise refusals.not_open(found.get_state_display())
    return found


def refuse_past(day: datetime.date, at: datetime.datetime) -> None:
    """Nothing comes into force, and nothing ends, on a day that has passed."""
    if day < selectors.today(at):
        raise refusals.day_passed()
