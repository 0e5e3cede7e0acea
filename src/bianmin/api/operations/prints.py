"""The papers of a day, and printing many of them as one file."""

from typing import Annotated

from django.http import HttpResponse
from ninja import Path, Query, Router

from bianmin.casework import printing
from bianmin.casework.models import PrintBatch
from bianmin.law.refusal import mark
from bianmin.look import tasks
from bianmin.vault import store

from .. import refusals
from ..callers import READ, Caller, Request
from ..keys import Key
from ..once import once
from ..sent import download
from ..shapes import prints as shapes
from ..shapes.parts import LARGEST_ID

router = Router(tags=["papers"])
BatchId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
SHOWN = 200


@router.get(
    "/papers",
    auth=READ,
    response=shapes.PapersIssued,
    operation_id="papers_issued",
    summary=mark("The papers that my bodies issued on a day"),
)
def papers_issued(request: Request, wanted: Query[shapes.WantedPapers]) -> shapes.PapersIssued:
    """About matters, in order."""
    caller = request.auth
    day = wanted.day or caller.day
    found = printing.issued(caller.viewer, day, wanted.kind)
    shown = [
        shapes.PaperIssued(
            id=one.pk,
            kind=one.kind,
            title=one.title,
            number=one.number,
            issued_at=one.issued_at,
        )
        for one in found[:SHOWN]
    ]
    return shapes.PapersIssued(day=day, count=found.count(), papers=shown)


@router.post(
    "/print-batches",
    auth=READ,
    response={201: shapes.PrintedBatch},
    operation_id="print_papers",
    summary=mark("Print many papers of a day as one file"),
)
@once
def print_papers(request: Request, given: shapes.Printing, key: Key = "") -> shapes.PrintedBatch:
    """Made a few at a time by the worker; that each is looked at is recorded."""
    caller = request.auth
    found = printing.issued(caller.viewer, given.day or caller.day, given.kind)
    chosen = found.filter(pk__in=given.papers) if given.papers else found
    made = printing.ask(papers=list(chosen[: printing.MOST + 1]), by=caller.account, at=caller.at)
    tasks.print_batch.defer(batch=made.pk)
    return _shown(made)


@router.get(
    "/print-batches/{batch}",
    auth=READ,
    response=shapes.PrintedBatch,
    operation_id="print_batch",
    summary=mark("How far a batch of papers that I print is"),
)
def how_far(request: Request, batch: BatchId) -> shapes.PrintedBatch:
    """Only one's own; others do not exist."""
    return _shown(_own(request.auth, batch))


@router.get(
    "/print-batches/{batch}/content",
    auth=READ,
    operation_id="print_batch_content",
    summary=mark("Download a batch of papers as one file"),
)
def content(request: Request, batch: BatchId) -> HttpResponse:
    """PDF, once all are made and while it is kept."""
    found = _own(request.auth, batch)
    if not found.digest:
        raise refusals.not_ready()
    return download(store.fetch(found.digest), "application/pdf")


def _own(caller: Caller, batch: int) -> PrintBatch:
    return PrintBatch.objects.get(pk=batch, owner=caller.account)


def _shown(row: PrintBatch) -> shapes.PrintedBatch:
    return shapes.PrintedBatch(
        batch=row.pk,
        papers=row.papers,
        done=row.done,
        failed=row.failed,
        ready=bool(row.digest),
        forgotten=row.forgotten,
        made_at=row.made_at,
    )
