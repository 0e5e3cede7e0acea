"""Keeping the catalogue: an edition is begun, written, reviewed, in force; files both ways."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from ninja import File, Form, Path, Router
from ninja.files import UploadedFile

from bianmin.catalogue import export, rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.blank import unwritten
from bianmin.catalogue.checking import check_form
from bianmin.catalogue.models import IN_PREPARATION, Edition
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import KEEP, Caller, Request
from ..deeds import Deed, Do, Kept, add
from ..keys import Key
from ..once import once
from ..sent import sent
from ..shapes import keeping_catalogue as shapes
from ..shapes.parts import LARGEST_ID

router = Router(tags=["catalogue"])
EditionId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
Said = dict[str, Any]
May = Callable[[Caller, str, str], bool]


def _row(edition: int) -> Edition:
    return Edition.objects.select_related("item").defer("grams").get(pk=edition)


def _checked(caller: Caller, edition: int, may: May) -> None:
    row = _row(edition)
    if not may(caller, row.item.code, row.department):
        raise refusals.not_yours()


def by_right(service: Callable[..., Any], may: May) -> Do:
    """A deed on an edition, for those who write, or review, its item."""

    def do(caller: Caller, edition: int, said: Said) -> Any:
        _checked(caller, edition, may)
        return service(edition=edition, **said, by=caller.account.pk, at=caller.at)

    return do


def _begin_item(caller: Caller, _row: int, said: Said) -> Any:
    if not (
        rights.may_begin(caller) and rights.may_write(caller, said["code"], said["department"])
    ):
        raise refusals.not_yours()
    content = unwritten(**said)
    check_form(content)
    return services.begin_item(content=content, by=caller.account.pk, at=caller.at)


def _begin_edition(caller: Caller, _row: int, said: Said) -> Any:
    latest = catalogue.editions_of(said["code"]).defer("content", "grams").first()
    if latest is None:
        raise refusals.not_found()
    if not rights.may_write(caller, said["code"], latest.department):
        raise refusals.not_yours()
    return services.begin_draft(code=said["code"], by=caller.account.pk, at=caller.at)


def _write(*, content: Said, **given: Any) -> Any:
    check_form(content)
    return services.save_draft(content=content, **given)


def _discard(*, edition: int, by: int, at: Any) -> Kept:
    services.discard(edition=edition)
    return Kept(id=edition)


def _pass_file(caller: Caller, file: int, said: Said) -> shapes.Passed:
    if not rights.may_pass_files(caller):
        raise refusals.not_yours()
    made = services.pass_file(file=file, **said, by=caller.account.pk, at=caller.at)
    return shapes.Passed(editions=[one.pk for one in made])


def _discard_file(caller: Caller, file: int, _said: Said) -> Kept:
    if not rights.may_reform(caller):
        raise refusals.not_yours()
    services.discard_file(file=file)
    return Kept(id=file)


def _reform(caller: Caller, _row: int, said: Said) -> Any:
    if not rights.may_reform(caller):
        raise refusals.not_yours()
    return services.reform(**said, by=caller.account.pk, at=caller.at)


DEEDS = (
    Deed("begin_item", "POST", "/items", mark("Begin a new item"),
         "Its code and what hangs on it; a draft with the rest blank.",
         shapes.NewItem, _begin_item),
    Deed("begin_edition", "POST", "/editions", mark("Begin a new edition of an item"),
         "A draft with what the latest one says.", shapes.Of, _begin_edition),
    Deed("write_edition", "PUT", "/editions/{id}", mark("Write a draft"),
         "The whole item, finished or not.", shapes.Written, by_right(_write, rights.may_write)),
    Deed("submit_edition", "POST", "/editions/{id}/submit", mark("Submit a draft"),
         "To be reviewed by another person; everything found against it is named.",
         shapes.FromDay, by_right(services.submit, rights.may_write)),
    Deed("review_edition", "POST", "/editions/{id}/review", mark("Pass a draft"),
         "By a person who wrote nothing of it.",
         shapes.Seen, by_right(services.review, rights.may_review)),
    Deed("send_edition_back", "POST", "/editions/{id}/back", mark("Send a draft back"),
         "To its writer, with what is to be changed.",
         shapes.Remark, by_right(services.send_back, rights.may_review)),
    Deed("publish_edition", "POST", "/editions/{id}/publish", mark("Publish an edition"),
         "In force from the day; the one before ends there.",
         shapes.FromDay, by_right(services.publish, rights.may_review)),
    Deed("discard_edition", "POST", "/editions/{id}/discard", mark("Discard a draft"),
         "It is gone.", shapes.Nothing, by_right(_discard, rights.may_write)),
    Deed("pass_file", "POST", "/files/{id}/pass", mark("Pass a file of items"),
         "All of it, in force from the day, by a person who did not bring it in.",
         shapes.Passing, _pass_file, shapes.Passed),
    Deed("discard_file", "POST", "/files/{id}/discard", mark("Discard a file of items"),
         "All its drafts.", shapes.Nothing, _discard_file),
    Deed("clear_item", "POST", "/clearings", mark("What a clearing of lists made of an item"),
         "Cancelled, delegated and so on, from a day.", shapes.Clearing, _reform),
)  # fmt: skip
for deed in DEEDS:
    add(router, deed, under="/catalogue")


@router.get(
    "/catalogue/editions/{id}",
    auth=KEEP,
    response=shapes.KeptEdition,
    operation_id="kept_edition",
    summary=mark("An edition with everything found against it"),
)
def edition(request: Request, id: EditionId) -> shapes.KeptEdition:
    """Also a draft."""
    return _kept(request.auth, _row(id))


def _kept(caller: Caller, row: Edition) -> shapes.KeptEdition:
    prepared = row.state in IN_PREPARATION
    grounds = catalogue.grounds(max(row.from_day, caller.day))
    found = catalogue.against(row.content, grounds) if prepared else []
    return shapes.KeptEdition(
        id=row.pk,
        code=row.item.code,
        number=row.number,
        state=row.state,
        from_day=row.from_day,
        until_day=row.until_day,
        digest=row.content_digest,
        content=row.content,
        found=[
            shapes.Fault(level=one.level, code=one.code, place=one.place, detail=one.told())
            for one in found
        ],
    )


@router.post(
    "/catalogue/editions/{id}/files",
    auth=KEEP,
    response={201: shapes.KeptEdition},
    operation_id="enclose",
    summary=mark("Put a form, sample or policy in with a draft"),
)
@once
def enclose(
    request: Request,
    id: EditionId,
    file: File[UploadedFile],
    said: Form[shapes.Enclosing],
    key: Key = "",
) -> shapes.KeptEdition:
    """PDF or photograph. It is taken out by writing the draft without it."""
    caller = request.auth
    _checked(caller, id, rights.may_write)
    given = {"by": caller.account.pk, "at": caller.at, **dict(said)}
    services.enclose(edition=id, upload=sent(file), **given)
    return _kept(caller, _row(id))


@router.post(
    "/catalogue/files",
    auth=KEEP,
    response={201: shapes.Imported},
    operation_id="import_items",
    summary=mark("Bring in a file of items"),
)
@once
def bring_in(
    request: Request, file: File[UploadedFile], day: Form[date], key: Key = ""
) -> shapes.Imported:
    """Drafts that wait until another person passes them; or nothing, and each place is named."""
    caller = request.auth
    if not rights.may_reform(caller):
        raise refusals.not_yours()
    report = services.bring_in(
        raw=file.read(),
        source=(file.name or "")[:150],
        day=day,
        by=caller.account.pk,
        at=caller.at,
    )
    return shapes.Imported(
        added=report.added,
        changed=report.changed,
        unchanged=report.unchanged,
        warnings=[one.told() for one in report.warnings],
    )


@router.get(
    "/catalogue/files",
    auth=KEEP,
    response=dict[str, Any],
    operation_id="export_items",
    summary=mark("Take the catalogue out as a file"),
)
def take_out(request: Request) -> dict[str, Any]:
    """What bringing in takes again without a difference."""
    return export.document(request.auth.day)


@router.get(
    "/catalogue/files/waiting",
    auth=KEEP,
    response=shapes.Waiting,
    operation_id="waiting_files",
    summary=mark("Files of items that wait to be passed"),
)
def waiting(request: Request) -> shapes.Waiting:
    """Passed by a person who did not bring them in."""
    return shapes.Waiting(
        files=[
            shapes.WaitingFile(
                id=one.key, seen=one.seen, source=one.source, items=len(one.editions)
            )
            for one in catalogue.files_waiting()
        ]
    )
