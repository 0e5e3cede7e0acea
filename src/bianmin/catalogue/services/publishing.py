"""From a submitted draft into force: passed by another person, published from a day on."""

import datetime

from django.db import transaction

from .. import refusals
from ..models import PUBLISHED, Edition, EditorialStep, Item, State
from .drafting import refuse_faults
from .locking import open_draft, refuse_past

Kind = EditorialStep.Kind
WRITING = (Kind.DRAFTED, Kind.CHANGED, Kind.SUBMITTED)


@transaction.atomic
def review(*, edition: int, seen: str, by: int, at: datetime.datetime) -> Edition:
    """Pass a submitted draft. ``seen`` is the digest of the content that was shown.

    Raises Refusal: it was not submitted, has changed since, or is ``by``'s own work.
    """
    draft = open_draft(edition, State.DRAFT)
    if draft.submitted_at is None:
        raise refusals.not_submitted()
    if draft.content_digest != seen:
        raise refusals.changed_meanwhile()
    if draft.steps.filter(kind__in=WRITING, by=by).exists():
        raise refusals.own_work()
    draft.state = State.REVIEWED
    draft.save(update_fields=["state"])
    EditorialStep.objects.create(edition=draft, kind=Kind.REVIEWED, by_id=by, at=at)
    return draft


@transaction.atomic
def publish(*, edition: int, day: datetime.date, by: int, at: datetime.datetime) -> Edition:
    """Let a reviewed edition be in force from ``day``; the one before it ends there.

    Running matters keep theirs. Raises Refusal: not reviewed, a day that has passed, an edition
    that is in force from a later day; ``EditionRefused`` if something stands against it by now.
    """
    draft = open_draft(edition, State.REVIEWED)
    item = Item.objects.select_for_update().get(pk=draft.item_id)
    refuse_past(day, at)
    if item.retired_on and item.retired_on <= day:
        raise refusals.no_longer_in_force(item.code, item.retired_on)
    refuse_faults(draft, day)
    make_room(item, day)
    draft.state, draft.from_day = State.IN_FORCE, day
    draft.save(update_fields=["state", "from_day"])
    EditorialStep.objects.create(edition=draft, kind=Kind.PUBLISHED, by_id=by, at=at)
    return draft


def make_room(item: Item, day: datetime.date) -> None:
    """End the item's standing edition on ``day``, so that another can begin there.

    Raises Refusal where one is in force from a later day, or up to a later day.
    """
    published = item.editions.filter(state__in=PUBLISHED)
    later = published.filter(from_day__gt=day).order_by("from_day").first()
    if later:
        raise refusals.later_edition(item.code, later.from_day)
    ended = published.filter(state=State.ENDED, until_day__gt=day).first()
    if ended and ended.until_day:
        raise refusals.later_edition(item.code, ended.until_day)
    published.filter(state=State.IN_FORCE).update(state=State.ENDED, until_day=day)
