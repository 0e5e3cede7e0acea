"""The pages of an application's papers: added, turned, moved, removed, while they may be."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from bianmin.files import services as files
from bianmin.matters.models import Stay
from bianmin.matters.services import Actor
from bianmin.network.selectors import directory

from .. import refusals
from ..models import Material, Page
from ..models.material import Presence


@transaction.atomic
def add_page(*, material: int, upload: Any, by: Actor, at: datetime) -> Page:
    """Add a photographed page at the end. Raises ``Refusal`` if the file is not what it claims."""
    row = _open_material(material, by)
    stored = files.store(upload=upload, by=by.account, at=at)
    last = row.pages.aggregate(last=Max("position"))["last"] or 0
    if row.presence == Presence.FOLLOWS:
        Material.objects.filter(pk=row.pk).update(presence=Presence.HERE)
    return Page.objects.create(
        material=row, file=stored, position=last + 1, added_at=at, added_by=by.account or 0
    )


@transaction.atomic
def turn_page(*, page: int, degrees: int, by: Actor, at: datetime) -> None:
    """Turn a page by 90, 180 or 270 degrees clockwise; the turned one is a new file."""
    row = _open_page(page, by)
    row.file = files.turn(file=row.file, degrees=degrees, by=by.account, at=at)
    row.save(update_fields=["file"])


@transaction.atomic
def move_page(*, page: int, up: bool, by: Actor) -> None:
    """Change places with the page before (``up``) or after."""
    row = _open_page(page, by)
    pages = list(row.material.pages.all())
    index = next(i for i, other in enumerate(pages) if other.pk == row.pk)
    other = index - 1 if up else index + 1
    if 0 <= other < len(pages):
        pages[index], pages[other] = pages[other], pages[index]
    for position, each in enumerate(pages, start=1):
        Page.objects.filter(pk=each.pk).update(position=position)


@transaction.atomic
def remove_page(*, page: int, by: Actor) -> None:
    """Take a page out, while the papers are still being put together."""
    _open_page(page, by).delete()


@transaction.atomic
def correct_list(
    *, material: int, presence: str, by: Actor, originals: int = 0, reason: str = ""
) -> None:
    """Say anew where a paper stands, while the papers are still being put together."""
    row = _open_material(material, by)
    if presence == Presence.NOT_NEEDED and row.required == "required" and not reason:
        raise refusals.say_why_not(row.key, row.name)
    row.presence, row.originals, row.reason = presence, originals, reason
    row.save(update_fields=["presence", "originals", "reason"])


def _open_page(page: int, by: Actor) -> Page:
    row = Page.objects.select_related("material", "file").filter(pk=page).first()
    if row is None:
        raise refusals.no_such_paper()
    _open_material(row.material_id, by)
    return row


def _open_material(material: int, by: Actor) -> Material:
    """A paper that may still be changed: where it was taken in, or while corrections are awaited.

    Papers are never uploaded again above; what has been handed up stays as it was.
    """
    row = Material.objects.select_for_update().filter(pk=material).first()
    if row is None:
        raise refusals.no_such_paper()
    stay = Stay.objects.filter(matter=row.application_id, left_at__isnull=True).first()
    if stay is None or by.post is None:
        raise refusals.papers_fixed()
    receiver = row.application.matter.received_by
    mine = directory().post(by.post).body
    coming_in = stay.body == receiver == mine and stay.kind in {"carried_up", "accept"}
    correcting = stay.waits_for == "applicant" and mine in {receiver, stay.body}
    if not (coming_in or correcting):
        raise refusals.papers_fixed()
    return row
