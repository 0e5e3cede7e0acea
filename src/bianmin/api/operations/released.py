"""The files that go with a reply, as they are read: what is black in them, and what should be."""

from dataclasses import asdict
from typing import Annotated, Literal

from django.http import HttpResponse
from django.utils.translation import gettext
from ninja import Path, Router

from bianmin.files import redacting, suggesting
from bianmin.files import services as files
from bianmin.information.models import Release
from bianmin.information.releases import rights, selectors, services
from bianmin.information.releases.grounds import GROUNDS
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import READ, Caller, Request
from ..sent import download
from ..shapes import released as shapes
from ..shapes.parts import LARGEST_ID
from .information import scene_of
from .matters import MatterId

router = Router(tags=["information"])
ReleaseId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
FILES = "/information-requests/{matter}/files"
ONE = FILES + "/{release}"


@router.get(
    FILES,
    auth=READ,
    response=shapes.ReleasedFiles,
    operation_id="releases",
    summary=mark("The files that go with a reply, and what is black in them"),
)
def releases(request: Request, matter: MatterId) -> shapes.ReleasedFiles:
    """As they were added; none goes out before another person has looked."""
    scene_of(request.auth, matter)
    return shapes.ReleasedFiles(
        files=[told(row) for row in selectors.of_request(matter)],
        grounds={code: gettext(label) for code, label in GROUNDS.items()},
    )


@router.get(
    ONE + "/{which}/content",
    auth=READ,
    operation_id="release_file",
    summary=mark("A file of a request: the original, or what is released of it"),
)
def content(
    request: Request,
    matter: MatterId,
    release: ReleaseId,
    which: Annotated[Literal["original", "released"], Path()],
) -> HttpResponse:
    """That the original was opened is recorded, as at the desk."""
    caller = request.auth
    row = _of(caller, matter, release)
    by = caller.account.pk
    found = services.opened(release=row, which=which, seat=caller, by=by, at=caller.at)
    if found is None:
        raise refusals.not_found()
    return download(files.read(found), found.media_type)


@router.post(
    ONE + "/search",
    auth=READ,
    response=shapes.FoundPlaces,
    operation_id="find_what_to_black_out",
    summary=mark("Find what is probably to be blacked out"),
)
def search(
    request: Request, matter: MatterId, release: ReleaseId, given: shapes.WordsSought
) -> shapes.FoundPlaces:
    """Numbers of persons, and every place of the words that are given; nothing is changed."""
    row = _of(request.auth, matter, release)
    if not rights.may_release(request.auth, row.request):
        raise refusals.not_yours()
    found = suggesting.found(redacting.signs(row.original), given.words)
    return shapes.FoundPlaces(
        found=[
            shapes.FoundPlace(
                kind=one.kind, words=one.words, places=[asdict(box) for box in one.boxes]
            )
            for one in found
        ]
    )


def _of(caller: Caller, matter: int, release: int) -> Release:
    """The file, if it is one of this request. Raises ``Refusal``."""
    request = scene_of(caller, matter).request
    row = selectors.of_request(matter).get(pk=release)
    row.request = request
    return row


def told(row: Release) -> shapes.ReleasedFile:
    return shapes.ReleasedFile(
        id=row.pk,
        title=row.title,
        pages=row.original.pages,
        boxes=[shapes.DrawnBox(**one) for one in row.boxes],
        released=row.released_id,
        made_by=row.made_by.name,
        made_at=row.made_at,
        checked_by=row.checked_by.name if row.checked_by else "",
        checked_at=row.checked_at,
        disclosure=row.disclosure_id,
    )
