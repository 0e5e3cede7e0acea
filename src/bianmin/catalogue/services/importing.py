"""Taking in a file of items: all of it or nothing."""

import datetime
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import Max

from .. import refusals, selectors, shipped, wording
from ..checking import in_this_county
from ..columns import columns, content_digest
from ..document import CheckedItem, check_file
from ..findings import Finding, Level
from ..models import Edition, Item, State, Synonym

AT_A_TIME = 500
"""Editions written by one statement."""


@dataclass
class ImportReport:
    """What an import did: codes of items, and what it warns of.

    ``weakened`` is what would have kept the editions that it replaced others by from being
    published at the desk.
    """

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)
    weakened: list[Finding] = field(default_factory=list)


@transaction.atomic
def import_items(
    *, raw: bytes, source: str, day: datetime.date, by: int | None, at: datetime.datetime
) -> ImportReport:
    """Take in a file of items: new and changed ones get an edition in force from ``day``.

    An item whose content is unchanged is left alone, and so is one that the file does not name.
    Raises ``ImportRefused`` with every error and its place; then nothing has been changed.
    ``by`` is the account that imports, None for the installation itself.
    """
    checked = check_file(raw, selectors.grounds(day))
    if checked.errors:
        raise refusals.ImportRefused(checked.errors)
    report = ImportReport(warnings=checked.warnings)
    standing = _standing_editions()
    taken = [item for item in checked.items if _is_news(item, standing, report)]
    report.weakened = list(_weakened(taken, standing, day))
    _end([standing[code] for code in report.changed], day)
    origin = {"imported_from": f"{source} {checked.version}".strip(), "imported_at": at}
    _begin(taken, from_day=day, imported_by_id=by, **origin)
    _load_synonyms()
    return report


def _standing_editions() -> dict[str, Edition]:
    """The editions without an end, by code; nobody publishes another one meanwhile."""
    list(Item.objects.select_for_update().order_by("pk").values_list("pk"))
    rows = Edition.objects.filter(state=State.IN_FORCE).select_related("item").defer("content")
    return {edition.item.code: edition for edition in rows}


def _is_news(item: CheckedItem, standing: dict[str, Edition], report: ImportReport) -> bool:
    """Whether an item needs an edition; what it is goes into the report."""
    code = item.content.code
    former = standing.get(code)
    if former and former.content_digest == content_digest(item.json):
        report.unchanged.append(code)
        return False
    (report.changed if former else report.added).append(code)
    return True


def _weakened(
    taken: Sequence[CheckedItem], standing: dict[str, Edition], day: datetime.date
) -> Iterator[Finding]:
    """A file may lack what the county asks for; where it replaces an edition, that is told."""
    for item in taken:
        if item.content.code in standing:
            for fault in in_this_county(item.content, day):
                yield replace(fault, level=Level.WARNING)


def _end(former: Sequence[Edition], day: datetime.date) -> None:
    for edition in former:
        if edition.from_day > day:
            raise refusals.later_edition(edition.item.code, edition.from_day)
    ended = Edition.objects.filter(pk__in=[edition.pk for edition in former])
    ended.update(state=State.ENDED, until_day=day)


def _begin(taken: Sequence[CheckedItem], **known: Any) -> None:
    """An edition in force for each item, numbered after its last."""
    codes = [item.content.code for item in taken]
    Item.objects.bulk_create([Item(code=code) for code in codes], ignore_conflicts=True)
    rows = Item.objects.filter(code__in=codes).annotate(last=Max("editions__number"))
    items = {item.code: item for item in rows}
    editions = (
        Edition(
            item=items[checked.content.code],
            number=(items[checked.content.code].last or 0) + 1,
            state=State.IN_FORCE,
            content=checked.json,
            content_digest=content_digest(checked.json),
            warnings=[warning.as_json() for warning in checked.warnings],
            **columns(checked.content),
            **known,
        )
        for checked in taken
    )
    for batch in batched(editions):
        Edition.objects.bulk_create(batch)


def batched(editions: Iterator[Edition]) -> Iterator[list[Edition]]:
    """So many at a time that one statement stays within bounds, however long the file."""
    while batch := list(islice(editions, AT_A_TIME)):
        yield batch


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
