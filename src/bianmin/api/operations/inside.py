"""What a unit tells its own staff alone: read by them and by the county's office."""

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Path, Query, Router

from bianmin.files import services as files
from bianmin.information.disclosed import audiences, categories, rights, selectors
from bianmin.information.models import Disclosure
from bianmin.information.models.disclosures import Audience, State
from bianmin.law.refusal import mark
from bianmin.network import selectors as network

from .. import bodies, refusals
from ..callers import KEEP, Caller, Request
from ..deeds import Deed, add
from ..sent import download
from ..shapes import directory as shapes
from ..shapes.parts import LARGEST_ID, Named
from . import directory_deeds as deeds

router = Router(tags=["disclosed"])
EntryId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.get(
    "/directory/inside",
    auth=KEEP,
    response=shapes.Inside,
    operation_id="inside",
    summary=mark("What a unit tells its own staff alone"),
)
def inside(request: Request, wanted: Query[shapes.InsideWanted]) -> shapes.Inside:
    """Where the county's rules know such a thing; to all others it is not there."""
    caller = request.auth
    number = wanted.body or caller.body.id
    card = caller.directory.bodies.get(number)
    if card is None or not rights.reads_inside(caller, number):
        raise refusals.not_found()
    counts = selectors.inside_by_heading(number)
    rows = selectors.inside(number, wanted.heading)
    found = list(rows[wanted.skip : wanted.skip + wanted.limit + 1])
    return shapes.Inside(
        body=bodies.body(card),
        headings=[
            shapes.InsideHeading(heading=_named(one), entries=counts.get(one.code, 0))
            for one in audiences.headings(card)
        ],
        entries=[shapes.InsideLine(**_line(row)) for row in found[: wanted.limit]],
        more=len(found) > wanted.limit,
        drafts=_drafts(caller) if number == caller.body.id else [],
    )


@router.get(
    "/directory/inside/{id}",
    auth=KEEP,
    response=shapes.InsideEntry,
    operation_id="inside_entry",
    summary=mark("One thing that a unit tells its own staff alone"),
)
def inside_entry(request: Request, id: EntryId) -> shapes.InsideEntry:
    """Of what was taken down it says why it is not there any more."""
    row = deeds.inside_of(request.auth, id)
    ended = row.state == State.ENDED
    plain = ("ground", "issuer", "document_number", "document_kind", "made_on", "validity")
    return shapes.InsideEntry(
        **_line(row),
        **{name: getattr(row, name) for name in plain},
        body=bodies.body(network.directory().body(row.body_id)),
        text="" if ended else row.text,
        has_file=row.file_id is not None and not ended,
        ended_at=row.ended_at,
        ended_why=row.ended_why,
    )


@router.get(
    "/directory/inside/{id}/file",
    auth=KEEP,
    operation_id="inside_file",
    summary=mark("The file of something that a unit tells its own staff alone"),
)
def inside_file(request: Request, id: EntryId) -> HttpResponse:
    """As it was passed; of what was taken down there is none."""
    row = deeds.inside_of(request.auth, id)
    if row.file is None or row.state == State.ENDED:
        raise refusals.not_found()
    return download(files.read(row.file), row.file.media_type)


def _line(row: Disclosure) -> dict[str, Any]:
    same = ("id", "index_number", "title", "summary", "published_at")
    told = {name: getattr(row, name) for name in same}
    return {**told, "heading": _named(categories.of(row))}


def _named(one: categories.Category) -> Named:
    return Named(code=one.code, label=one.name)


def _drafts(caller: Caller) -> list[Named]:
    if not rights.may_see(caller, Audience.INTERNAL):
        return []
    rows = selectors.drafts(caller.body.id, Audience.INTERNAL)
    return [Named(code=str(row.pk), label=row.title) for row in rows]


DEEDS = (
    Deed("open_entry", "POST", "/inside/{id}/open", mark("Open to everybody what the staff read"),
         "A new draft for everybody, passed and scanned anew; then the one for staff ends.",
         shapes.EntryOpened, deeds.open_to_all),
)  # fmt: skip
for deed in DEEDS:
    add(router, deed, under="/directory")
