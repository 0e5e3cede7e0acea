"""What a file of items brings that the catalogue does not have."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..columns import content_digest
from ..document import CheckedFile, CheckedItem
from ..findings import Finding
from ..models import Edition, Item, State

AT_A_TIME = 500
"""Editions written by one statement."""


@dataclass
class ImportReport:
    """What a file brought: codes of items, and what it warns of."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    warnings: list[Finding] = field(default_factory=list)


def standing() -> dict[str, str]:
    """The digests of the editions without an end, by code."""
    rows = Edition.objects.filter(state=State.IN_FORCE)
    return dict(rows.values_list("item__code", "content_digest"))


def compared(
    checked: CheckedFile, held: Mapping[str, str]
) -> tuple[ImportReport, list[CheckedItem]]:
    """What the file is beside what is ``standing``, and the items that differ from it."""
    report = ImportReport(warnings=checked.warnings)
    return report, [item for item in checked.items if _is_news(item, held, report)]


def _is_news(item: CheckedItem, held: Mapping[str, str], report: ImportReport) -> bool:
    """Whether an item needs an edition; what it is goes into the report."""
    code = item.content.code
    if held.get(code) == content_digest(item.json):
        report.unchanged.append(code)
        return False
    (report.changed if code in held else report.added).append(code)
    return True


def origin_of(source: str, checked: CheckedFile) -> str:
    """The name of the file with the version it gives itself."""
    return f"{source} {checked.version}".strip()[:200]


def items_of(codes: Iterable[str]) -> dict[str, Item]:
    """The items of these codes by code, those that were not there begun; locked."""
    wanted = list(codes)
    Item.objects.bulk_create([Item(code=code) for code in wanted], ignore_conflicts=True)
    rows = Item.objects.select_for_update().filter(code__in=wanted).order_by("pk")
    return {item.code: item for item in rows}
