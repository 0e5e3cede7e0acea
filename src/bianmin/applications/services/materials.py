"""The pages of an application's papers: added, turned, cut, moved, removed, while they may be."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from bianmin.files import services as files
from bianmin.files.photos import Edges
from bianmin.matters.services import Actor

from .. import intake_refusals
from ..listing import check_said
from ..models import Material, Page
from ..models.material import Presence
from .custody import open_material, open_page


@transaction.atomic
def add_page(*, material: int, upload: Any, by: Actor, at: datetime) -> Page:
    """Add a photographed page at the end. Raises ``Refusal`` if the file is not what it claims."""
    row = open_material(material, by, at)
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
    row = open_page(page, by, at)
    row.file = files.turn(file=row.file, degrees=degrees, by=by.account, at=at)
    row.save(update_fields=["file"])


@transaction.atomic
def crop_page(*, page: int, edges: Edges, by: Actor, at: datetime) -> None:
    """Cut edges off a photographed page; what is left is a new file. Raises ``Refusal``."""
    row = open_page(page, by, at)
    row.file = files.crop(file=row.file, edges=edges, by=by.account, at=at)
    row.save(update_fields=["file"])


@transaction.atomic
def move_page(*, page: int, up: bool, by: Actor, at: datetime) -> None:
    """Change places with the page before (``up``) or after."""
    row = open_page(page, by, at)
    pages = list(row.material.pages.all())
    index = next(i for i, other in enumerate(pages) if other.pk == row.pk)
    other = index - 1 if up else index + 1
    if 0 <= other < len(pages):
        pages[index], pages[other] = pages[other], pages[index]
    for position, each in enumerate(pages, start=1):
        Page.objects.filter(pk=each.pk).update(position=position)


@transaction.atomic
def remove_page(*, page: int, by: Actor, at: datetime) -> None:
    """Take a page out, while the papers are still being put together."""
    open_page(page, by, at).delete()


@transaction.atomic
def correct_list(
    *,
    material: int,
    presence: str,
    by: Actor,
    at: datetime,
    originals: int = 0,
    reason: str = "",
) -> None:
    """Say anew where a paper stands, while the papers are still being put together.

    Originals on the receipt stay on the list until they are given back.
    """
    row = open_material(material, by, at)
    said: dict[str, Any] = {"presence": presence, "originals": originals, "reason": reason}
    check_said(row.key, row.name, row.required, **said)
    if originals < row.originals:
        raise intake_refusals.originals_wrong(row.key, row.name, row.originals)
    Material.objects.filter(pk=row.pk).update(**said)
