"""Annual reports that are being written: begun, written, held against everything, published."""

from typing import Annotated, Any

from ninja import File, Form, Path, Query, Router
from ninja.files import UploadedFile

from bianmin.information.annual import checking, progress, rights, selectors, services
from bianmin.information.annual.files import told
from bianmin.information.annual.form import year_of
from bianmin.information.annual.models import AnnualReport
from bianmin.law.refusal import mark

from ..callers import KEEP, Caller, Request
from ..deeds import Deed, Kept, add
from ..keys import Key
from ..once import once
from ..shapes import annual as shapes
from ..shapes.disclosed import AnnualReport as Told
from ..shapes.parts import LARGEST_ID
from ..shown import why
from . import annual_deeds as deeds

router = Router(tags=["disclosed"])
ReportId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.get(
    "/annual-drafts",
    auth=KEEP,
    response=shapes.ReportsOwed,
    operation_id="annual_drafts",
    summary=mark("The annual reports that are written at my post, and how far they are"),
)
def owed(request: Request, wanted: Query[shapes.ReportsWanted]) -> shapes.ReportsOwed:
    """Until when each is owed; for the county's centre how far all bodies are."""
    caller = request.auth
    deeds.refuse_others(caller)
    year = year_of(wanted.year, caller.day)
    return shapes.ReportsOwed(
        year=year,
        own=[_owed(line) for line in progress.own(caller, year)],
        all=[_owed(line) for line in progress.everybody(caller, year)],
    )


def _owed(line: progress.Line) -> shapes.ReportOwed:
    row = line.report
    state = "none" if row is None else "draft" if row.is_draft else "public"
    return shapes.ReportOwed(
        whose=line.key,
        name=line.name,
        state=state,
        report=row.pk if row else None,
        edition=row.number if row else None,
        due=line.due.day if line.due else None,
        light=line.due.light if line.due else None,
    )


@router.get(
    "/annual-drafts/{id}",
    auth=KEEP,
    response=shapes.AnnualDraft,
    operation_id="annual_draft",
    summary=mark("An annual report that is written at my post, and what it still lacks"),
)
def draft(request: Request, id: ReportId) -> shapes.AnnualDraft:
    """Its figures are counted anew each time it is read, until it is published."""
    return _draft(request.auth, deeds.own(request.auth, id))


def _draft(caller: Caller, row: AnnualReport) -> shapes.AnnualDraft:
    figures = selectors.figures_of(row, caller.directory)
    hurdles = checking.hurdles(row, figures, caller.directory, caller.day) if row.is_draft else ()
    due = selectors.due(row.year, row.scope, caller.day) if row.is_draft else None
    body = caller.directory.body(row.body_id)
    return shapes.AnnualDraft(
        id=row.pk,
        revision=row.revision,
        fingerprint=checking.fingerprint(row, figures),
        origin=row.origin,
        is_draft=row.is_draft,
        texts=row.texts,
        disclosed=row.disclosed,
        beside_note=row.beside_note,
        due=due.day if due else None,
        light=due.light if due else None,
        hurdles=[why(one) for one in hurdles],
        may_publish=rights.may_publish(caller, body, countys=row.is_countys),
        own_work=row.written_by_id == caller.account.pk,
        report=Told.model_validate(told(row, figures)),
    )


@router.post(
    "/annual-tables",
    auth=KEEP,
    response={201: Kept},
    operation_id="bring_annual_report_in",
    summary=mark("Take the report of an earlier year over from its table"),
)
@once
def bring_in(
    request: Request, file: File[UploadedFile], said: Form[shapes.ReportBroughtIn], key: Key = ""
) -> Kept:
    """An .xlsx or .csv file in the national layout; each wrong cell is named, and none is taken."""
    given = deeds.whose(request.auth, dict(said))
    return Kept(id=services.bring_in(**given, **_table(file)).pk)


@router.post(
    "/annual-drafts/{id}/beside",
    auth=KEEP,
    response={201: Kept},
    operation_id="put_figures_beside",
    summary=mark("Add the figures of requests that were never registered here"),
)
@once
def put_beside(
    request: Request,
    id: ReportId,
    file: File[UploadedFile],
    said: Form[shapes.FiguresBeside],
    key: Key = "",
) -> Kept:
    """From their table, in the national layout, with the reason."""
    row = deeds.own(request.auth, id)
    made = services.put_beside(
        report=row.pk, **dict(said), **_table(file), **deeds.by(request.auth)
    )
    return Kept(id=made.pk)


def _table(file: UploadedFile) -> dict[str, Any]:
    return {"content": file.read() if file.size else b"", "name": file.name or ""}


DEEDS = (
    Deed("begin_annual_report", "POST", "", mark("Begin the annual report of a year"),
         "Counted at once from the requests; another edition of a public one says why.",
         shapes.ReportBegun, deeds.begin),
    Deed("write_annual_report", "PUT", "/{id}", mark("Write chapters and table two of a draft"),
         "What is not named stays as it is.", shapes.ReportWritten, deeds.write),
    Deed("take_figures_out", "POST", "/{id}/beside/remove", mark("Take added figures out again"),
         "Those of requests that were never registered here.",
         shapes.RevisionSeen, deeds.take_beside_out),
    Deed("publish_annual_report", "POST", "/{id}/publish", mark("Publish an annual report"),
         "By another person than wrote it, as it was read; it never changes after.",
         shapes.ReportPublished, deeds.publish),
    Deed("discard_annual_report", "POST", "/{id}/discard", mark("Throw the draft of a report away"),
         "Nothing of it was public.", shapes.RevisionSeen, deeds.discard),
)  # fmt: skip
for deed in DEEDS:
    add(router, deed, under="/annual-drafts")
