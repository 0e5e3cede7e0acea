"""The papers of a matter: those she brought, page by page, and those that were issued."""

from typing import Annotated, Literal

from django.http import HttpResponse
from ninja import File, Path, Router
from ninja.files import UploadedFile
from pydantic import Field

from bianmin.applications import services as applications
from bianmin.applications.exchange import verifying
from bianmin.applications.models import Material, Page
from bianmin.applications.services.acting import application_of
from bianmin.files import services as files
from bianmin.law.refusal import mark
from bianmin.notices.models import Paper
from bianmin.notices.services import read_pdf
from bianmin.people import services as people

from .. import refusals, shown
from ..callers import READ, RECEIVE, Caller, Request
from ..keys import Key
from ..once import once
from ..sent import download, sent
from ..shapes import exchange
from ..shapes import matters as shapes
from ..shapes.overseen import Moved
from ..shapes.parts import LARGEST_ID, Given
from .matters import MatterId, seen_by

router = Router(tags=["papers"])
PdfId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
PaperKey = Annotated[str, Path(max_length=8)]


def _material(caller: Caller, matter: int, key: str) -> Material:
    seen_by(caller, matter)
    return Material.objects.prefetch_related("pages__file").get(application=matter, key=key)


def _page(caller: Caller, matter: int, page: int) -> Page:
    seen_by(caller, matter)
    rows = Page.objects.select_related("file", "material__application__party")
    return rows.get(pk=page, material__application=matter)


@router.post(
    "/matters/{matter}/materials/{paper}/pages",
    auth=RECEIVE,
    response={201: shapes.Material},
    operation_id="add_page",
    summary=mark("Add a page to a paper that may still be changed"),
)
@once
def add_page(
    request: Request, matter: MatterId, paper: PaperKey, file: File[UploadedFile], key: Key = ""
) -> shapes.Material:
    """Before it is handed up, or when it was asked for in a correction; at the end."""
    caller, row = request.auth, _material(request.auth, matter, paper)
    by = caller.actor_on(matter)
    applications.add_page(material=row.pk, upload=sent(file), by=by, at=caller.at)
    return shown.material(_material(caller, matter, paper))


class Said(Given):
    """Where a paper stands."""

    presence: Literal["here", "follows", "not_needed", "shared"]
    originals: Annotated[int, Field(ge=0, le=99)] = 0
    reason: Annotated[str, Field(max_length=300)] = ""


@router.put(
    "/matters/{matter}/materials/{paper}",
    auth=RECEIVE,
    response=shapes.Material,
    operation_id="correct_paper",
    summary=mark("Say anew where a paper stands, while it may be changed"),
)
@once
def correct(
    request: Request, matter: MatterId, paper: PaperKey, said: Said, key: Key = ""
) -> shapes.Material:
    """Originals on the receipt stay on the list until they are given back."""
    caller, row = request.auth, _material(request.auth, matter, paper)
    by = caller.actor_on(matter)
    applications.correct_list(material=row.pk, by=by, at=caller.at, **said.model_dump())
    return shown.material(_material(caller, matter, paper))


@router.post(
    "/matters/{matter}/materials/{paper}/verify",
    auth=RECEIVE,
    response=exchange.Verified,
    operation_id="verify_paper",
    summary=mark("Ask the body that knows it, instead of her for the paper"),
)
@once
def verify(
    request: Request, matter: MatterId, paper: PaperKey, given: exchange.VerifyPaper, key: Key = ""
) -> exchange.Verified:
    """While the paper may be changed, where a connected system answers for it."""
    caller, row = request.auth, _material(request.auth, matter, paper)
    by = caller.actor_on(matter)
    made = verifying.verify(material=row.pk, told=given.told, by=by, at=caller.at)
    row.refresh_from_db(fields=["presence"])
    return exchange.Verified(
        paper=row.key,
        system=made.system,
        fact=made.fact,
        verdict=made.verdict,
        presence=row.presence,
        at=made.at,
    )


class Turn(Given):
    """Clockwise."""

    degrees: Literal[90, 180, 270]


@router.post(
    "/matters/{matter}/pages/{page}/turn",
    auth=RECEIVE,
    response={204: None},
    operation_id="turn_page",
    summary=mark("Turn a page"),
)
@once
def turn(request: Request, matter: MatterId, page: PdfId, given: Turn, key: Key = "") -> None:
    """While it may be changed."""
    caller, row = request.auth, _page(request.auth, matter, page)
    by = caller.actor_on(matter)
    applications.turn_page(page=row.pk, degrees=given.degrees, by=by, at=caller.at)


@router.post(
    "/matters/{matter}/pages/{page}/move",
    auth=RECEIVE,
    response={204: None},
    operation_id="move_page",
    summary=mark("Move a page before the one before it, or after the one after it"),
)
@once
def move(request: Request, matter: MatterId, page: PdfId, given: Moved, key: Key = "") -> None:
    """While it may be changed; the first and the last stay where they are."""
    caller, row = request.auth, _page(request.auth, matter, page)
    applications.move_page(page=row.pk, up=given.up, by=caller.actor_on(matter), at=caller.at)


@router.delete(
    "/matters/{matter}/pages/{page}",
    auth=RECEIVE,
    response={204: None},
    operation_id="remove_page",
    summary=mark("Take a page out"),
)
@once
def remove(request: Request, matter: MatterId, page: PdfId, key: Key = "") -> None:
    """While the papers are still being put together."""
    caller, row = request.auth, _page(request.auth, matter, page)
    applications.remove_page(page=row.pk, by=caller.actor_on(matter), at=caller.at)


@router.get(
    "/matters/{matter}/pages/{page}",
    auth=READ,
    operation_id="page",
    summary=mark("Download a page of a paper she brought; the look is recorded"),
)
def page(request: Request, matter: MatterId, page: PdfId) -> HttpResponse:
    """JPEG or PDF, as it was kept."""
    caller, row = request.auth, _page(request.auth, matter, page)
    told = f"{matter}/{row.material.key}/{row.position}"
    _note(caller, row.material.application.matter_id, told)
    return download(files.read(row.file), row.file.media_type)


@router.get(
    "/papers/{paper}",
    auth=READ,
    operation_id="paper",
    summary=mark("Download a paper that was issued; the look is recorded"),
)
def paper(request: Request, paper: PdfId) -> HttpResponse:
    """PDF. Only of matters that the caller may see."""
    row = Paper.objects.get(pk=paper)
    subject, _, name = row.about.partition(" ")
    if subject != "matter":
        raise refusals.not_found()
    seen_by(request.auth, int(name))
    _note(request.auth, int(name), f"{name}/{row.kind}/{row.pk}")
    return download(read_pdf(row), "application/pdf")


def _note(caller: Caller, matter: int, reason: str) -> None:
    people.note_look(
        party=application_of(matter).party,
        field="paper",
        reason=reason,
        by=caller.account.pk,
        at=caller.at,
    )
