"""Changes to the catalogue: import of a file, retirement of an item, counting of misses."""

import datetime
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import F

from . import refusals, shipped, wording
from .columns import columns, content_digest
from .document import CheckedItem, check_file
from .findings import Finding
from .models import Edition, Item, SearchMiss, State, Synonym

LONGEST_MISS = 20
"""Signs of a search that is remembered for having found nothing."""


@dataclass
class ImportReport:
    """What an import did: codes of items, and what it warns of."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)


@transaction.atomic
def import_items(
    *, raw: bytes, source: str, day: datetime.date, by: int | None, at: datetime.datetime
) -> ImportReport:
    """Take in a file of items: new and changed ones get an edition in force from ``day``.

    An item whose content is unchanged is left alone, and so is one that the file does not name.
    Raises ``ImportRefused`` with every error and its place; then nothing has been changed.
    ``by`` is the account that imports, None for the installation itself.
    """
    checked = check_file(raw)
    if checked.errors:
        raise refusals.ImportRefused(checked.errors)
    origin = f"{source} {checked.version}".strip()
    report = ImportReport(warnings=checked.warnings)
    current = _current_editions()
    for item in checked.items:
        former = current.get(item.content.code)
        _take_in(item, former, day, report, imported_from=origin, imported_by_id=by, imported_at=at)
    _load_synonyms()
    return report


def _current_editions() -> dict[str, Edition]:
    rows = Edition.objects.filter(state=State.IN_FORCE).select_related("item").defer("content")
    return {edition.item.code: edition for edition in rows}


def _take_in(
    checked: CheckedItem,
    former: Edition | None,
    day: datetime.date,
    report: ImportReport,
    **origin: Any,
) -> None:
    code, digest = checked.content.code, content_digest(checked.json)
    if former and former.content_digest == digest:
        report.unchanged.append(code)
        return
    if former:
        _end(former, day)
    (report.changed if former else report.added).append(code)
    item, _ = Item.objects.get_or_create(code=code)
    _begin(item, checked, from_day=day, content_digest=digest, **origin)


def _end(former: Edition, day: datetime.date) -> None:
    if former.from_day > day:
        raise refusals.later_edition(former.item.code, former.from_day)
    former.state, former.until_day = State.ENDED, day
    former.save(update_fields=["state", "until_day"])


def _begin(item: Item, checked: CheckedItem, **known: Any) -> Edition:
    return Edition.objects.create(
        item=item,
        number=item.editions.count() + 1,
        state=State.IN_FORCE,
        content=checked.json,
        warnings=[warning.as_json() for warning in checked.warnings],
        **columns(checked.content),
        **known,
    )


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


@transaction.atomic
def add_synonym(*, word: str, means: Sequence[str], source: str) -> None:
    """Let ``word`` find items in whose titles one of ``means`` stands."""
    rows = (Synonym(word=wording.fold(word), means=meaning, source=source) for meaning in means)
    Synonym.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def retire_item(*, code: str, day: datetime.date) -> None:
    """Offer an item no longer from ``day``; running matters go on. Refused if unknown."""
    if not Item.objects.filter(code=code).update(retired_on=day):
        raise refusals.unknown_item(code)


@transaction.atomic
def count_miss(*, typed: str, at: datetime.datetime) -> None:
    """Remember that a search found nothing. What may name a person is not kept.

    Kept are up to 20 signs without long numbers; lists show words sought several times only.
    """
    words = " ".join(wording.words(typed))
    if not words or len(words) > LONGEST_MISS or wording.has_long_number(words):
        return
    SearchMiss.objects.get_or_create(words=words, defaults={"last_at": at})
    SearchMiss.objects.filter(words=words).update(count=F("count") + 1, last_at=at)
