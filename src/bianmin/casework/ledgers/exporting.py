"""Taking a ledger out of the house: why is asked, and it is written down."""

from datetime import datetime

from django.db import transaction

from bianmin.people.models import Account
from bianmin.people.rules import check_reason

from ..models import Export, ExportState
from . import refusals
from .asked import Ledger

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
