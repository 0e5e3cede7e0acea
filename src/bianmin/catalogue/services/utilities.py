"""A public utility's directory and guide: written, passed by another person, in force."""

import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.network.models import Body
from bianmin.people.rules import refuse_numbers

from .. import numbers, refusals, utilities
from ..columns import content_digest
from ..models import EditorialStep, State, UtilityDirectory
from ..utilities import Charter
from .drafting import note_change
from .publishing import WRITING

Kind = EditorialStep.Kind


@transaction.atomic
def save_directory(
    *, body: int, charter: Charter, seen: str, by: int, at: datetime.datetime
) -> UtilityDirectory:
    """Keep a unit's draft as it is now, finished or not; the first press begins it.

    ``seen`` is the digest of the draft that was shown, empty where there was none. A saved draft
    is the writer's again, if it was submitted. Raises Refusal: somebody changed it meanwhile.
    """
    Body.objects.select_for_update().get(pk=body)
    content = charter.as_json()
    draft = utilities.draft_of(body)
    if (draft.content_digest if draft else "") != seen:
        raise refusals.changed_meanwhile()
    if draft is None:
        return _begun(body, content, by, at)
    draft.content, draft.content_digest = content, content_digest(content)
    draft.submitted_at = None
    draft.save()
    note_change(draft, by, at)
    return draft


def _begun(body: int, content: dict[str, Any], by: int, at: datetime.datetime) -> UtilityDirectory:
    last = UtilityDirectory.objects.filter(body=body).first()
    draft = UtilityDirectory.objects.create(
        body_id=body,
        number=(last.number if last else 0) + 1,
        content=content,
        content_digest=content_digest(content),
    )
    _step(draft, Kind.DRAFTED, by, at)
    return draft


@transaction.atomic
def submit_directory(*, directory: int, by: int, at: datetime.datetime) -> UtilityDirectory:
    """Hand a draft to another person.

    Raises Refusal: a field is blank (which, is in ``field``), no service is named, or somebody's
    number stands in it.
    """
    draft = _open(directory)
    _refuse_blanks(draft)
    _refuse_numbers(draft)
    draft.submitted_at = at
    draft.save(update_fields=["submitted_at"])
    _step(draft, Kind.SUBMITTED, by, at)
    return draft


@transaction.atomic
def pass_directory(
    *, directory: int, seen: str, by: int, at: datetime.datetime
) -> UtilityDirectory:
    """Pass a submitted draft: it is public at once, and the one before it ends.

    ``seen`` is the digest of what was shown. Raises Refusal: it was not submitted, has changed
    since, or is ``by``'s own work.
    """
    draft = _open(directory)
    if draft.submitted_at is None:
        raise refusals.not_submitted()
    if draft.content_digest != seen:
        raise refusals.changed_meanwhile()
    if draft.steps.filter(kind__in=WRITING, by=by).exists():
        raise refusals.own_work()
    _refuse_blanks(draft)
    _refuse_numbers(draft)
    before = UtilityDirectory.objects.filter(body=draft.body_id, state=State.IN_FORCE)
    before.update(state=State.ENDED)
    draft.state, draft.published_by_id, draft.published_at = State.IN_FORCE, by, at
    draft.save(update_fields=["state", "published_by", "published_at"])
    _step(draft, Kind.PUBLISHED, by, at)
    return draft


def _refuse_numbers(draft: UtilityDirectory) -> None:
    for found in numbers.findings(draft.content):
        field = "-".join(map(str, found.path))
        raise Refusal(found.code, found.sentence, found.now, field=field, values=dict(found.values))


@transaction.atomic
def send_directory_back(
    *, directory: int, remark: str, by: int, at: datetime.datetime
) -> UtilityDirectory:
    """Give a submitted draft back to its writer, saying what is to be changed."""
    refuse_numbers(remark=remark)
    draft = _open(directory)
    if draft.submitted_at is None:
        raise refusals.not_submitted()
    if not remark.strip():
        raise refusals.remark_missing()
    draft.submitted_at = None
    draft.save(update_fields=["submitted_at"])
    _step(draft, Kind.RETURNED, by, at, remark=remark.strip()[:1000])
    return draft


def _open(directory: int) -> UtilityDirectory:
    rows = UtilityDirectory.objects.select_for_update().filter(pk=directory)
    draft = rows.first()
    if draft is None:
        raise refusals.draft_gone()
    if draft.state != State.DRAFT:
        raise refusals.not_open(draft.get_state_display())
    return draft


def _step(
    draft: UtilityDirectory, kind: str, by: int, at: datetime.datetime, remark: str = ""
) -> None:
    draft.steps.create(kind=kind, by_id=by, at=at, remark=remark)


def _refuse_blanks(draft: UtilityDirectory) -> None:
    charter = Charter.read(draft.content)
    blank = next(charter.blanks(), None)
    if blank is not None:
        raise _blank(blank)
    if not charter.services:
        raise _no_service()


def _blank(field: str) -> Refusal:
    return Refusal(
        "directory_blank",
        _("Everything here must be public; this is not filled in."),
        _("Fill it in; where there is nothing, say that there is nothing."),
        field=field,
    )


def _no_service() -> Refusal:
    return Refusal(
        "directory_empty",
        _("The directory names no service."),
        _("Add at least one."),
    )
