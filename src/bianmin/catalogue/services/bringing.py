"""A file of items at work: drafts for another person to pass, all of them or none."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max

from .. import refusals, selectors
from ..columns import columns, content_digest
from ..document import CheckedItem, check_file
from ..findings import Finding
from ..models import IN_PREPARATION, Edition, EditorialStep, Item, State
from .locking import refuse_past
from .news import AT_A_TIME, ImportReport, compared, items_of, origin_of, standing

Kind = EditorialStep.Kind


@transaction.atomic
def bring_in(
    *, raw: bytes, source: str, day: datetime.date, by: int, at: datetime.datetime
) -> ImportReport:
    """Make a submitted draft, to hold from ``day``, of each item that is new or changed.

    These are held against everything an edition written at the desk is held against. Raises
    ``ImportRefused`` with every error and its place; then nothing has been changed.
    """
    refuse_past(day, at)
    held = standing()
    checked = check_file(raw, selectors.grounds(day), standing=set(held.values()))
    report, taken = compared(checked, held)
    errors = (*checked.errors, *_in_the_way(taken, day))
    if errors:
        raise refusals.ImportRefused(errors)
    origin = {"imported_from": origin_of(source, checked), "imported_at": at, "imported_by_id": by}
    drafts = list(_drafts(taken, from_day=day, submitted_at=at, **origin))
    Edition.objects.bulk_create(drafts, batch_size=AT_A_TIME)
    steps = [
        EditorialStep(edition=draft, kind=kind, by_id=by, at=at)
        for draft in drafts
        for kind in (Kind.DRAFTED, Kind.SUBMITTED)
    ]
    EditorialStep.objects.bulk_create(steps, batch_size=AT_A_TIME)
    return report


def _in_the_way(taken: Sequence[CheckedItem], day: datetime.date) -> Iterator[Finding]:
    """Items that somebody is writing on, and items that are done no more."""
    items = Item.objects.filter(code__in=[item.content.code for item in taken])
    written = items.filter(editions__state__in=IN_PREPARATION)
    for code in written.values_list("code", flat=True):
        yield refusals.found(refusals.draft_there(code), code)
    for item in items:
        if item.retired_on and item.retired_on <= day:
            refusal = refusals.no_longer_in_force(item.code, item.retired_on)
            yield refusals.found(refusal, item.code)


def _drafts(taken: Sequence[CheckedItem], **known: Any) -> Iterator[Edition]:
    """A draft of each item, numbered after its last edition."""
    items = items_of(item.content.code for item in taken)
    numbered = Item.objects.filter(pk__in=[item.pk for item in items.values()])
    last = dict(numbered.annotate(last=Max("editions__number")).values_list("code", "last"))
    for item in taken:
        code = item.content.code
        yield Edition(
            item=items[code],
            number=(last[code] or 0) + 1,
            state=State.DRAFT,
            content=item.json,
            content_digest=content_digest(item.json),
            warnings=[warning.as_json() for warning in item.warnings],
            **columns(item.content),
            **known,
        )
