"""The file of a ledger that somebody takes out: written once, and kept sealed."""

from collections.abc import Iterable

from django.utils.translation import gettext, gettext_lazy, override

from bianmin.casework import kinds
from bianmin.casework.ledgers import exporting
from bianmin.casework.ledgers.asked import CLOSED, OPEN, Asked, Ledger, outcomes
from bianmin.casework.models import Export, ExportState
from bianmin.law.zone import SHANGHAI
from bianmin.matters import registry
from bianmin.matters.selectors import kept_out
from bianmin.matters.viewers import staff
from bianmin.network.selectors import directory
from bianmin.vault import store

from .. import words as look
from .rows import Row, all_rows
from .tables import Head, paper, workbook

LIGHTS = {"near": gettext_lazy("Due soon"), "over": gettext_lazy("Late")}


def states() -> dict[str, object]:
    """What a ledger can be narrowed to: under way, closed, or closed with an outcome."""
    standing = {OPEN: gettext("Under way"), CLOSED: gettext("Closed")}
    return standing | {code: look.OUTCOMES[code] for code in outcomes()}


def procedures() -> dict[str, str]:
    """The kinds of matter, as the reader calls them."""
    return {one.name: gettext(one.label) for one in registry.procedures()}


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
    out = kept_out(staff(export.owner_id, export.made_at))
    ledger = Ledger(frozenset(export.bodies), Asked.of(export.asked), out)
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
        "procedure": procedures().get(asked.procedure, ""),
        "state": states().get(asked.state, ""),
        "light": LIGHTS.get(asked.light, ""),
        **{one.name: one.values.get(asked.own.get(one.name, ""), "") for one in kinds.narrowings()},
        "post": directory().post(asked.post).name if asked.post else "",
    }
    return [str(text) for text in told.values() if text]
