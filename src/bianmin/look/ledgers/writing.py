"""The file of a ledger that somebody takes out: written once, and kept sealed."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy, override

from bianmin.applications.ledgers import exporting
from bianmin.applications.ledgers.asked import Asked, Ledger
from bianmin.applications.models import Export, ExportState, Mode
from bianmin.law.zone import SHANGHAI
from bianmin.network.selectors import directory
from bianmin.vault import store

from .. import words as look
from .rows import Row, all_rows
from .tables import Head, paper, workbook

STATES = {
    "open": gettext_lazy("Under way"),
    "closed": gettext_lazy("Closed"),
    **{outcome: told for outcome, told in look.OUTCOMES.items() if outcome},
}
LIGHTS = {"near": gettext_lazy("Due soon"), "over": gettext_lazy("Late")}
MODES = dict(Mode.choices)


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
    batches: Iterable[list[Row]] = all_rows(ledger)

    def progress(count: int) -> None:
        export.rows = count
        Export.objects.filter(pk=export.pk).update(rows=count)

    if export.kind == exporting.PDF:
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
        "state": STATES.get(asked.state, ""),
        "light": LIGHTS.get(asked.light, ""),
        "mode": MODES.get(asked.mode, ""),
        "post": directory().post(asked.post).name if asked.post else "",
    }
    return [str(text) for text in told.values() if text]
