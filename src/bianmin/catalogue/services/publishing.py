"""From a submitted draft into force: passed by another person, published from a day on."""

import datetime

from django.db import transaction

from .. import batches, refusals, selectors
from ..checking import Grounds
from ..models import PUBLISHED, Edition, EditorialStep, Item, State
from .drafting import discard, refuse_faults
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
    _pass(draft, by, at)
    return draft


def _pass(draft: Edition, by: int, at: datetime.datetime) -> None:
    if draft.steps.filter(kind__in=WRITING, by=by).exists():
        raise refusals.own_work()
    draft.state = State.REVIEWED
    draft.save(update_fields=["state"])
    EditorialStep.objects.create(edition=draft, kind=Kind.REVIEWED, by_id=by, at=at)


@transaction.atomic
def publish(*, edition: int, day: datetime.date, by: int, at: datetime.datetime) -> Edition:
    """Let a reviewed edition be in force from ``day``; the one before it ends there.

    Running matters keep theirs. Raises Refusal: not reviewed, a day that has passed, an edition
    that is in force from a later day; ``EditionRefused`` if something stands against it by now.
    """
    draft = open_draft(edition, State.REVIEWED)
    refuse_past(day, at)
    _put_in_force(draft, selectors.grounds(day), by, at)
    return draft


def _put_in_force(draft: Edition, grounds: Grounds, by: int, at: datetime.datetime) -> None:
    item, day = Item.objects.select_for_update().get(pk=draft.item_id), grounds.day
    if item.retired_on and item.retired_on <= day:
        raise refusals.no_longer_in_force(item.code, item.retired_on)
    refuse_faults(draft, grounds)
    make_room(item, day)
    draft.state, draft.from_day = State.IN_FORCE, day
    draft.save(update_fields=["state", "from_day"])
    EditorialStep.objects.create(edition=draft, kind=Kind.PUBLISHED, by_id=by, at=at)


@transaction.atomic
def pass_file(
    *, file: int, seen: str, day: datetime.date, by: int, at: datetime.datetime
) -> list[Edition]:
    """Pass all that still waits of a file, and let it be in force from ``day``.

    ``file`` and ``seen`` as ``selectors.files_waiting`` gave them. Refused whole where one of its
    drafts would be: ``by`` brought it in, something stands against it, a later edition is there.
    """
    refuse_past(day, at)
    drafts = waiting_drafts(file)
    if batches.seen(drafts) != seen:
        raise refusals.changed_meanwhile()
    grounds = selectors.grounds(day, beside=drafts)
    for draft in drafts:
        _pass(draft, by, at)
        _put_in_force(draft, grounds, by, at)
    return drafts


@transaction.atomic
def discard_file(*, file: int) -> None:
    """Let all that still waits of a file go."""
    for draft in waiting_drafts(file):
        discard(edition=draft.pk)


def waiting_drafts(file: int) -> list[Edition]:
    """The drafts of a file, locked, in the order of their items. Refused where none waits."""
    drafts = list(batches.of_file(file).select_for_update(of=("self",)))
    if not drafts:
        raise refusals.file_gone()
    return drafts


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
