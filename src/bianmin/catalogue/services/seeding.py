"""The first catalogue of an installation: a file of items, in force at once."""

import datetime
import tomllib
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from .. import refusals, selectors, shipped, wording
from ..columns import columns, content_digest
from ..document import CheckedItem, check_file
from ..models import Edition, State, Synonym
from .news import AT_A_TIME, ImportReport, compared, items_of, origin_of, standing


@transaction.atomic
def seed_items(
    *, raw: bytes, source: str, day: datetime.date, at: datetime.datetime
) -> ImportReport:
    """Let every item of a file be in force from ``day``, where the catalogue is still empty.

    The file is held against schema, rules and prerequisites, not against the county: what only
    the county knows is a placeholder in it. Raises ``ImportRefused`` with every error and its
    place; Refusal where editions are there and the file differs from them: ``bring_in`` them.
    """
    checked = check_file(raw, selectors.grounds(day))
    if checked.errors:
        raise refusals.ImportRefused(checked.errors)
    report, taken = compared(checked, standing())
    if taken and Edition.objects.exists():
        raise refusals.catalogue_there()
    origin = {"imported_from": origin_of(source, checked), "imported_at": at}
    _begin(taken, from_day=day, **origin)
    _load_synonyms()
    return report


def _begin(taken: Sequence[CheckedItem], **known: Any) -> None:
    """The first edition of each item."""
    items = items_of(item.content.code for item in taken)
    editions = (
        Edition(
            item=items[checked.content.code],
            number=1,
            state=State.IN_FORCE,
            content=checked.json,
            content_digest=content_digest(checked.json),
            warnings=[warning.as_json() for warning in checked.warnings],
            **columns(checked.content),
            **known,
        )
        for checked in taken
    )
    Edition.objects.bulk_create(editions, batch_size=AT_A_TIME)


def _load_synonyms() -> None:
    """Add the shipped synonyms that are not there; those added by a county stay."""
    tables = tomllib.loads(shipped.SYNONYMS.read_text(encoding="utf-8"))
    rows = (
        Synonym(word=wording.fold(word), means=means, source=source)
        for source, table in tables.items()
        for word, meanings in table.items()
        for means in meanings
    )
    Synonym.objects.bulk_create(rows, ignore_conflicts=True)
