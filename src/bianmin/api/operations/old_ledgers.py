"""Old ledgers (xlsx) are taken over: brought, checked row by row, then entered."""

from typing import Annotated

from ninja import File, Form, Path, Router
from ninja.files import UploadedFile
from pydantic import Field

from bianmin.applications import tasks
from bianmin.applications.cutover.rights import takes_over
from bianmin.applications.models import CutOver
from bianmin.applications.services import taking_over
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import KEEP, Caller, Request
from ..keys import Key
from ..once import once
from ..shapes import old_ledgers as shapes
from ..shapes.parts import LARGEST_ID

router = Router(tags=["old-ledgers"])
SheetId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.post(
    "/old-ledgers",
    auth=KEEP,
    response={201: shapes.Sheet},
    operation_id="bring_sheet",
    summary=mark("Bring a sheet of an old ledger"),
)
@once
def bring(
    request: Request,
    file: File[UploadedFile],
    ledger: Form[Annotated[str, Field(max_length=60)]],
    key: Key = "",
) -> shapes.Sheet:
    """It is checked whole by the worker; nothing is taken over before it is confirmed."""
    caller = _checked(request.auth)
    made = taking_over.bring(ledger=ledger, sheet=file.read(), by=caller.actor(), at=caller.at)
    tasks.check_cut_over.defer(cut_over=made.pk)
    return _shown(made)


@router.get(
    "/old-ledgers/{sheet}",
    auth=KEEP,
    response=shapes.Sheet,
    operation_id="sheet",
    summary=mark("How far a sheet is, and which of its rows are wrong"),
)
def sheet(request: Request, sheet: SheetId) -> shapes.Sheet:
    """Row, column and sentence of each fault."""
    _checked(request.auth)
    return _shown(CutOver.objects.get(pk=sheet))


@router.post(
    "/old-ledgers/{sheet}/confirm",
    auth=KEEP,
    response=shapes.Sheet,
    operation_id="confirm_sheet",
    summary=mark("Take a checked sheet over"),
)
@once
def confirm(request: Request, sheet: SheetId, key: Key = "") -> shapes.Sheet:
    """Only one without a wrong row; the worker enters its matters."""
    caller = _checked(request.auth)
    row = CutOver.objects.get(pk=sheet)
    taking_over.confirm(cut_over=row.pk, at=caller.at)
    tasks.run_cut_over.defer(cut_over=row.pk)
    row.refresh_from_db()
    return _shown(row)


def _checked(caller: Caller) -> Caller:
    if not takes_over(caller):
        raise refusals.not_yours()
    return caller


def _shown(row: CutOver) -> shapes.Sheet:
    return shapes.Sheet(
        sheet=row.pk,
        ledger=row.ledger,
        state=row.state,
        rows=row.rows,
        done=row.done,
        wrong=row.wrong,
        faults=[
            shapes.WrongRow(row=number, column=column, detail=told)
            for number, column, told in row.faults
        ],
    )
