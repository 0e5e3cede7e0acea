"""Writing an edition: begun, changed as often as wanted, handed to another person, sent back."""

import datetime
from contextlib import suppress
from typing import Any

from django.db import transaction
from django.db.models import Max, ProtectedError

from bianmin.people.rules import refuse_numbers

from .. import refusals, selectors
from ..checking import Grounds, against
from ..columns import columns, content_digest
from ..content import read_item
from ..findings import Level
from ..models import IN_PREPARATION, Edition, EditorialStep, Item, State, UtilityDirectory
from .locking import locked_item, open_draft, refuse_past

Kind = EditorialStep.Kind


@transaction.atomic
def begin_draft(*, code: str, by: int, at: datetime.datetime) -> Edition:
    """A draft of the next edition of an item, beginning as the latest one stands.

    Raises Refusal: no such item, or somebody is preparing an edition already.
    """
    item = locked_item(code)
    latest = selectors.editions_of(code).exclude(state__in=IN_PREPARATION).first()
    if latest is None:
        raise refusals.unknown_item(code)
    return _begin(item, latest.content, by, at)


@transaction.atomic
def begin_item(*, content: dict[str, Any], by: int, at: datetime.datetime) -> Edition:
    """The first draft of a new item. Raises Refusal if its code is taken."""
    code = content["code"]
    _item, is_new = Item.objects.get_or_create(code=code)
    item = locked_item(code)
    if not is_new and item.editions.exists():
        raise refusals.code_taken(code)
    return _begin(item, content, by, at)


def _begin(item: Item, content: dict[str, Any], by: int, at: datetime.datetime) -> Edition:
    if item.editions.filter(state__in=IN_PREPARATION).exists():
        raise refusals.draft_there(item.code)
    last = item.editions.aggregate(last=Max("number"))["last"] or 0
    draft = Edition(
        item=item,
        number=last + 1,
        state=State.DRAFT,
        from_day=selectors.next_day(at),
        imported_from="",
        imported_at=at,
        imported_by_id=by,
    )
    _fill(draft, content)
    draft.save()
    EditorialStep.objects.create(edition=draft, kind=Kind.DRAFTED, by_id=by, at=at)
    return draft


@transaction.atomic
def save_draft(
    *, edition: int, content: dict[str, Any], seen: str, by: int, at: datetime.datetime
) -> Edition:
    """Keep a draft as it is now, finished or not. ``seen`` is the digest of what was shown.

    ``content`` has every field of the schema in its type; what is blank or wrong in it is told by
    ``selectors.against``, not refused. A saved draft is the writer's again, if it was submitted.
    """
    draft = open_draft(edition, State.DRAFT)
    if draft.content_digest != seen:
        raise refusals.changed_meanwhile()
    _fill(draft, {**content, "code": draft.item.code})
    draft.submitted_at = None
    draft.save()
    note_change(draft, by, at)
    return draft


def _fill(draft: Edition, content: dict[str, Any]) -> None:
    """The content and all that is taken out of it."""
    draft.content, draft.content_digest = content, content_digest(content)
    for name, value in columns(read_item(content)).items():
        setattr(draft, name, value)


def note_change(draft: Edition | UtilityDirectory, by: int, at: datetime.datetime) -> None:
    """One line for all the changes that one person makes in a row."""
    last = draft.steps.order_by("-id").first()
    if last and (last.kind, last.by_id) == (Kind.CHANGED, by):
        EditorialStep.objects.filter(pk=last.pk).update(at=at)
    else:
        draft.steps.create(kind=Kind.CHANGED, by_id=by, at=at)


@transaction.atomic
def submit(*, edition: int, day: datetime.date, by: int, at: datetime.datetime) -> Edition:
    """Hand a draft to another person, to be in force from ``day`` if it is found right.

    Raises ``EditionRefused`` with everything that must be put right first.
    """
    draft = open_draft(edition, State.DRAFT)
    refuse_past(day, at)
    refuse_faults(draft, selectors.grounds(day))
    draft.from_day, draft.submitted_at = day, at
    draft.save(update_fields=["from_day", "submitted_at"])
    EditorialStep.objects.create(edition=draft, kind=Kind.SUBMITTED, by_id=by, at=at)
    return draft


@transaction.atomic
def send_back(*, edition: int, remark: str, by: int, at: datetime.datetime) -> Edition:
    """Give an edition that is not in force yet back to its writer, saying what is to be done."""
    refuse_numbers(remark=remark)
    draft = open_draft(edition, *IN_PREPARATION)
    if not remark.strip():
        raise refusals.remark_missing()
    draft.state, draft.submitted_at = State.DRAFT, None
    draft.save(update_fields=["state", "submitted_at"])
    EditorialStep.objects.create(
        edition=draft, kind=Kind.RETURNED, by_id=by, at=at, remark=remark.strip()[:1000]
    )
    return draft


@transaction.atomic
def discard(*, edition: int) -> None:
    """Let a draft go, with what was done to it; an item of which nothing else is kept goes too."""
    draft = open_draft(edition, State.DRAFT)
    item = draft.item
    draft.delete()
    with suppress(ProtectedError):  # another edition, or what became of it when lists were cleared
        item.delete()


def refuse_faults(draft: Edition, grounds: Grounds) -> None:
    """What stands against the edition coming into force on the day of ``grounds``, if anything."""
    found = against(draft.content, grounds)
    errors = tuple(fault for fault in found if fault.level is Level.ERROR)
    if errors:
        raise refusals.EditionRefused(errors)
