"""The papers as she brought them: a row for each of the item's list, and their photographs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bianmin.catalogue.content import Material as Wanted
from bianmin.catalogue.models import Edition

from . import capacities, intake_refusals
from .listing import check_keys, check_said
from .models import Capacity, Material, Page
from .models.material import Presence


@dataclass(frozen=True, slots=True)
class Brought:
    """A paper of the list as she brought it: where it stands, and how many originals are taken.

    ``pages`` are the stored files (ids) of its photographs, in order.
    """

    key: str
    presence: str
    originals: int = 0
    reason: str = ""
    pages: Sequence[int] = ()


def rows_of(
    edition: Edition, noted: Sequence[Brought], capacity: str = Capacity.SELF
) -> list[Material]:
    """A row for each paper of the list; every required one is accounted for."""
    listed = capacities.listed(edition.typed, capacity)
    check_keys([paper.key for paper in noted], [wanted.key for wanted in listed])
    brought = {paper.key: paper for paper in noted}
    return [_material(wanted, brought.get(wanted.key)) for wanted in listed]


def _material(wanted: Wanted, brought: Brought | None) -> Material:
    if brought is None:
        if wanted.required == "required":
            raise intake_refusals.paper_unaccounted(wanted.key, wanted.name)
        brought = Brought(wanted.key, Presence.NOT_NEEDED)
    check_said(
        wanted.key,
        wanted.name,
        wanted.required,
        presence=brought.presence,
        originals=brought.originals,
        reason=brought.reason,
    )
    return Material(
        key=wanted.key,
        name=wanted.name,
        form=wanted.kind,
        copies=wanted.copies,
        required=wanted.required,
        presence=brought.presence,
        originals=brought.originals,
        reason=brought.reason,
    )


def pages_of(
    files: Mapping[str, Sequence[int]], rows: Sequence[Material], at: datetime, *, by: int = 0
) -> list[Page]:
    """The photographs (stored files by the papers' keys) in order.

    ``by`` is the account that added them; 0 where she sent them herself.
    """
    return [
        Page(material=row, file_id=file, position=position, added_at=at, added_by=by)
        for row in rows
        for position, file in enumerate(files.get(row.key, ()), start=1)
    ]


def photographs(brought: Sequence[Brought]) -> dict[str, Sequence[int]]:
    """The stored files of each paper, by its key."""
    return {paper.key: paper.pages for paper in brought}
