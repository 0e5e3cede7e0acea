"""What shows that a result or a paper was served: the photograph or scan, as it was kept."""

from django.http import HttpResponse
from ninja import Router

from bianmin.applications import proofs
from bianmin.casework import kinds
from bianmin.casework.proofs import Shown
from bianmin.files import services as files
from bianmin.law.refusal import mark
from bianmin.people import services as people

from .. import refusals
from ..callers import READ, Caller, Request
from ..sent import download
from .matters import MatterId, seen_by
from .papers import PdfId

router = Router(tags=["papers"])


@router.get(
    "/matters/{matter}/proof",
    auth=READ,
    operation_id="proof",
    summary=mark("Download what shows that the result was served; the look is recorded"),
)
def proof(request: Request, matter: MatterId) -> HttpResponse:
    """JPEG or PDF, as it was kept; 404 where nothing was."""
    seen_by(request.auth, matter)
    return _shown(request.auth, kinds.served(matter), matter)


@router.get(
    "/matters/{matter}/papers/{paper}/proof",
    auth=READ,
    operation_id="paper_proof",
    summary=mark("Download what shows that a paper was served; the look is recorded"),
)
def paper_proof(request: Request, matter: MatterId, paper: PdfId) -> HttpResponse:
    """``paper`` is the id of one beside the result, or of the end of a licence."""
    seen_by(request.auth, matter)
    return _shown(request.auth, proofs.of_paper(matter, paper), matter)


def _shown(caller: Caller, found: Shown | None, matter: int) -> HttpResponse:
    if found is None:
        raise refusals.not_found()
    people.note_look(
        party=found.party,
        field="paper",
        reason=f"{matter}/service",
        by=caller.account.pk,
        at=caller.at,
    )
    return download(files.read(found.file), found.file.media_type)
