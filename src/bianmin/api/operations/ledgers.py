"""The ledger of one's bodies as a file, with the reason it is taken out for."""

from typing import Annotated

from django.http import HttpResponse
from ninja import Path, Router

from bianmin.casework.ledgers import exporting
from bianmin.casework.ledgers.asked import Asked, Ledger
from bianmin.casework.models import Export, ExportState
from bianmin.law.refusal import mark
from bianmin.look import tasks
from bianmin.look.ledgers import writing
from bianmin.matters.selectors import kept_out
from bianmin.vault import store

from .. import refusals
from ..callers import READ, Caller, Request
from ..keys import Key
from ..once import once
from ..sent import download
from ..shapes import ledgers as shapes
from ..shapes.parts import LARGEST_ID

router = Router(tags=["lists"])
ExportId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.post(
    "/ledger/files",
    auth=READ,
    response={201: shapes.LedgerFile},
    operation_id="take_ledger_out",
    summary=mark("Take the ledger of my bodies out as a file, and say what for"),
)
@once
def take_out(request: Request, given: shapes.LedgerTaken, key: Key = "") -> shapes.LedgerFile:
    """Who took it out and why is written down. A small one is ready at once, a big one later."""
    caller = request.auth
    made = exporting.ask(
        ledger=Ledger(caller.viewer.bodies, _asked(caller, given), kept_out(caller.viewer)),
        kind=given.kind,
        reason=given.reason,
        by=caller.account,
        at=caller.at,
    )
    if exporting.is_small(made):
        return _shown(writing.write(made.pk))
    tasks.write_export.defer(export=made.pk)
    return _shown(made)


@router.get(
    "/ledger/files/{export}",
    auth=READ,
    response=shapes.LedgerFile,
    operation_id="ledger_file",
    summary=mark("How far a ledger that I take out is"),
)
def how_far(request: Request, export: ExportId) -> shapes.LedgerFile:
    """Only one's own; others do not exist."""
    return _shown(_own(request.auth, export))


@router.get(
    "/ledger/files/{export}/content",
    auth=READ,
    operation_id="ledger_content",
    summary=mark("Download a ledger that I took out"),
)
def content(request: Request, export: ExportId) -> HttpResponse:
    """An Excel file or a PDF, once it is ready and while it is kept."""
    found = _own(request.auth, export)
    if found.state != ExportState.DONE:
        raise refusals.not_ready()
    return download(store.fetch(found.digest), exporting.TYPES[found.kind])


def _own(caller: Caller, export: int) -> Export:
    return Export.objects.get(pk=export, owner=caller.account)


def _asked(caller: Caller, given: shapes.LedgerTaken) -> Asked:
    """What the desk reads from its form. Raises ``Refusal`` for a post of another body."""
    posts = _posts(caller)
    if given.post and given.post not in posts:
        raise refusals.not_found()
    told = given.model_dump(mode="json", exclude={"kind", "reason", "first", "last"})
    days = {"from": str(given.first or ""), "to": str(given.last or "")}
    return Asked.read({**{k: str(v) for k, v in told.items()}, **days}, caller.day, posts)


def _posts(caller: Caller) -> frozenset[int]:
    """The posts of the bodies one works at."""
    network = caller.directory.posts_by_body
    return frozenset(post.id for body in caller.viewer.bodies for post in network.get(body, ()))


def _shown(row: Export) -> shapes.LedgerFile:
    asked = Asked.of(row.asked)
    return shapes.LedgerFile(
        export=row.pk,
        kind=row.kind,
        state=row.state,
        reason=row.reason,
        first=asked.first,
        last=asked.last,
        expected=row.expected,
        rows=row.rows,
        made_at=row.made_at,
    )
