"""Drafts that came with one file and wait, together, for the person who passes them."""

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import QuerySet

from .models import Edition, State


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """``key`` names the file; ``seen`` changes with any of its drafts."""

    key: int
    source: str
    brought_at: datetime.datetime
    brought_by: str
    day: datetime.date
    editions: tuple[Edition, ...]
    seen: str


def _waiting() -> QuerySet[Edition]:
    """Submitted drafts that came with a file, those of one file together."""
    rows = Edition.objects.filter(state=State.DRAFT, submitted_at__isnull=False)
    rows = rows.exclude(imported_from="").select_related("item").defer("grams", "searched")
    return rows.order_by("imported_at", "imported_from", "imported_by", "item__code")


def files_waiting() -> list[WaitingFile]:
    """Every file of which something waits, the oldest first; one statement."""
    rows = _waiting().select_related("item", "imported_by").defer("content", "grams", "searched")
    return [_file(tuple(drafts)) for _key, drafts in groupby(rows, key=_origin)]


def _origin(draft: Edition) -> tuple[datetime.datetime, str, int | None]:
    return draft.imported_at, draft.imported_from, draft.imported_by_id


def _file(drafts: tuple[Edition, ...]) -> WaitingFile:
    first = drafts[0]
    return WaitingFile(
        key=first.pk,
        source=first.imported_from,
        brought_at=first.imported_at,
        brought_by=first.imported_by.name if first.imported_by else "",
        day=first.from_day,
        editions=drafts,
        seen=seen(drafts),
    )


def of_file(key: int) -> QuerySet[Edition]:
    """What waits of the file whose first draft is ``key``; nothing where that waits no more."""
    first = _waiting().filter(pk=key).first()
    if first is None:
        return _waiting().none()
    at, source, by = _origin(first)
    return _waiting().filter(imported_at=at, imported_from=source, imported_by=by)


def seen(drafts: Iterable[Edition]) -> str:
    """SHA-256 (hex) of what the drafts say."""
    return hashlib.sha256(" ".join(draft.content_digest for draft in drafts).encode()).hexdigest()
