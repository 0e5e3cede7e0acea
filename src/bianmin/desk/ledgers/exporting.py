"""Taking a ledger out of the house: why is asked, it is written down, big ones are a job."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import override

from bianmin.law.zone import SHANGHAI
from bianmin.look import words as look
from bianmin.network.selectors import directory
from bianmin.people.models import Account
from bianmin.people.rules import check_reason
from bianmin.vault import store

from .. import refusals, words
from ..models import Export, ExportState
from .asked import Asked
from .rows import Ledger, Row
from .tables import Head, paper, workbook

AT_ONCE = 1000
"""So many rows are written while one waits; more are a job of the worker's."""

COUNTED_AT_ONCE = 1000
MOST_ON_PAPER = 3000
"""About 130 pages; nobody prints more, and typst holds a paper in memory."""

XLSX, PDF = "xlsx", "pdf"
TYPES = {
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    PDF: "application/pdf",
}


@transaction.atomic
def ask(*, ledger: Ledger, kind: str, reason: str, by: Account, at: datetime) -> Export:
    """Write down who takes what out, and why. Raises Refusal without a reason, or for a paper
    that nobody could print."""
    if kind not in TYPES:
        raise refusals.no_such_kind()
    checked = check_reason(reason)
    count = _counted(ledger, MOST_ON_PAPER + 1)
    if kind == PDF and count > MOST_ON_PAPER:
        raise refusals.too_long_for_paper(MOST_ON_PAPER)
    return Export.objects.create(
        owner=by,
        kind=kind,
        reason=checked,
        bodies=sorted(ledger.bodies),
        asked=ledger.asked.facts,
        expected=count,
        state=ExportState.WAITING,
        made_at=at,
    )


def is_small(export: Export) -> bool:
    return bool(export.expected <= AT_ONCE)


def write(export_id: int) -> Export:
    """Write the file and keep it, sealed; done once, run again it does nothing."""
    export = Export.objects.select_related("owner").get(pk=export_id)
    if export.state == ExportState.DONE:
        return export
    with override("zh-hans"):
        content = _content(export)
    export.digest, export.state = store.keep(content), ExportState.DONE
    export.save(update_fields=["digest", "state", "rows"])
    return export


def _content(export: Export) -> bytes:
    ledger = Ledger(frozenset(export.bodies), Asked.of(export.asked))
    batches: Iterable[list[Row]] = ledger.all_rows()

    def progress(count: int) -> None:
        export.rows = count
        Export.objects.filter(pk=export.pk).update(rows=count)

    if export.kind == PDF:
        return paper(head_of(export), batches, progress, export.made_at)
    return workbook(head_of(export), batches, progress)


def head_of(export: Export) -> Head:
    """What stands above the rows."""
    asked, network = Asked.of(export.asked), directory()
    return Head(
        bodies="、".join(network.body(body).name for body in export.bodies),
        period=f"{look.day(asked.first)} — {look.day(asked.last)}",
        narrowed="、".join(narrowed(asked)),
        by=f"{export.owner.name}（{export.owner.number}）",
        at=f"{export.made_at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}",
        reason=export.reason,
    )


def narrowed(asked: Asked) -> list[str]:
    """What narrows a ledger, in words."""
    told = {
        "item": asked.item,
        "state": words.STATES.get(asked.state, ""),
        "light": words.LEDGER_LIGHTS.get(asked.light, ""),
        "mode": words.MODES.get(asked.mode, ""),
        "post": directory().post(asked.post).name if asked.post else "",
    }
    return [str(text) for text in told.values() if text]


def _counted(ledger: Ledger, most: int) -> int:
    """How many rows there are, as far as it matters; a page of keys at a time."""
    count, after = 0, None
    while count < most:
        listed = ledger.listed(after, COUNTED_AT_ONCE)
        count += len(listed.stays)
        after = listed.next
        if after is None:
            break
    return count


def forget(*, before: datetime) -> int:
    """The files of exports made before are let go; that they were made stays written down."""
    rows = Export.objects.filter(made_at__lt=before).exclude(digest="")
    return rows.update(digest="", state=ExportState.FORGOTTEN)
