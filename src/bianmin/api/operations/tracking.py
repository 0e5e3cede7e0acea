"""Following one's own matter: by the code on the receipt and four characters, as on the portal."""

from collections.abc import Iterable
from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Path, Router

from bianmin.applications import services as applications
from bianmin.applications.followed import Followed
from bianmin.applications.joint.heard import Heard, heard
from bianmin.applications.models.material import Presence
from bianmin.applications.selectors import urges_of
from bianmin.casework.lateness import late
from bianmin.casework.running import named
from bianmin.law import masks
from bianmin.law.refusal import Refusal, mark
from bianmin.look.addresses import address_of
from bianmin.matters.models import Stay
from bianmin.matters.services import party
from bianmin.notices.models import Paper
from bianmin.notices.services import read_pdf
from bianmin.people import tries
from bianmin.record import receipts

from .. import bodies, refusals, shown
from ..callers import PUBLIC, PublicRequest
from ..explained import explanation
from ..shapes import tracking as shapes
from ..shapes.parts import LARGEST_ID, Named

router = Router(tags=["tracking"])


def followed(request: PublicRequest, asked: shapes.Asked) -> Followed:
    """Hers, if code and digits are. Wrong tries are counted, by code and by address."""
    at, address = request.auth, address_of(request)
    try:
        tries.check(address, at=at)
        return Followed(applications.track(code=asked.code, tail=asked.tail, at=at), at)
    except Refusal:
        tries.count_wrong(address, at=at)
        raise


@router.post(
    "/track",
    auth=PUBLIC,
    response=shapes.Tracked,
    operation_id="track",
    summary=mark("Follow one's own matter by code and four characters"),
)
def track(request: PublicRequest, asked: shapes.Asked) -> shapes.Tracked:
    """By POST, so that neither stands in an address or a log."""
    return tracked(followed(request, asked))


def tracked(scene: Followed) -> shapes.Tracked:
    """A matter as its applicant is answered."""
    matter, stays = scene.matter, [_stay(scene, stay) for stay in scene.stays]
    return shapes.Tracked(
        number=matter.number,
        item=scene.application.edition.item.code,
        title=matter.terms.title,
        person=masks.name_public(scene.application.party.name),
        version=matter.version,
        outcome=matter.outcome,
        opened_at=matter.opened_at,
        closed_at=matter.closed_at,
        waits_for=scene.stay.waits_for if scene.stay else "",
        stay=next((one for one in stays if one.left_at is None), None),
        stays=stays,
        ahead=list(shown.ahead(scene)),
        to_bring=_to_bring(scene),
        originals=[
            shapes.HerOriginal(name=row.name, count=row.originals, returned_at=row.returned_at)
            for row in scene.materials
            if row.originals
        ],
        heard=[_heard(one) for one in heard(scene)],
        reason=scene.correction_words.get("reason", ""),
        clocks=[shown.clock(scene, one) for one in scene.clocks],
        delays=[shown.delay(one) for one in late(scene)],
        papers=[shown.paper(one, scene.paper_services) for one in scene.papers],
    )


def _stay(scene: Followed, row: Stay) -> shapes.TrackedStay:
    kind = scene.procedure.leg(row.kind)
    return shapes.TrackedStay(
        leg=Named(code=row.kind, label=shown.label(kind.public)),
        body=bodies.body(scene.body(row)),
        formerly=shown.formerly(scene, row),
        who=scene.has(row),
        sent_at=row.sent_at,
        left_at=row.left_at,
        due_at=row.due_at,
        light=row.light,
    )


def _heard(one: Heard) -> shapes.Heard:
    return shapes.Heard(
        department=one.name,
        state=one.state,
        asked_at=one.asked_at,
        act_by=one.act_by,
        answered_at=one.answered_at,
    )


def _to_bring(scene: Followed) -> list[shapes.ToBring]:
    """The papers that are still to come from her."""
    if scene.stay is None:
        return []
    told = scene.correction_words
    return [
        shapes.ToBring(key=row.key, name=row.name, why=told.get(row.key, ""))
        for row in scene.materials
        if row.presence == Presence.FOLLOWS
    ]


@router.post(
    "/track/papers/{paper}",
    auth=PUBLIC,
    operation_id="track_paper",
    summary=mark("Download a paper issued to oneself"),
)
def paper(
    request: PublicRequest,
    paper: Annotated[int, Path(ge=1, le=LARGEST_ID)],
    asked: shapes.Asked,
) -> HttpResponse:
    """PDF; only papers of this very matter."""
    return pdf_of(followed(request, asked).papers, paper)


def pdf_of(papers: Iterable[Paper], paper: int) -> HttpResponse:
    """The PDF of one of her papers. Raises ``Refusal`` for what is none of them."""
    found = next((one for one in papers if one.pk == paper), None)
    if found is None:
        raise refusals.not_found()
    response = HttpResponse(read_pdf(found), content_type="application/pdf")
    response.headers["Cache-Control"] = "no-store"
    return response


@router.post(
    "/track/clocks/{clock}",
    auth=PUBLIC,
    response=dict[str, Any],
    operation_id="track_why",
    summary=mark("Why one's own matter is due on its day"),
)
def why(
    request: PublicRequest, clock: Annotated[str, Path(max_length=24)], asked: shapes.Asked
) -> dict[str, Any]:
    """The account day by day, with the articles."""
    scene = followed(request, asked)
    running = named(scene, clock)
    if running is None:
        raise refusals.not_found()
    return explanation(scene, running)


@router.post(
    "/track/record",
    auth=PUBLIC,
    response=shapes.RecordProof,
    operation_id="track_record",
    summary=mark("Proof that one's own matter is in the published record"),
)
def record(request: PublicRequest, asked: shapes.Asked) -> dict[str, Any]:
    """What verify_receipt.py checks, and openssl after it; none before the matter's first night."""
    found = receipts.of_matter(followed(request, asked).matter.pk)
    if found is None:
        raise refusals.not_recorded_yet()
    return found.as_json


@router.post(
    "/track/urge",
    auth=PUBLIC,
    response=shapes.Urged,
    operation_id="urge",
    summary=mark("Urge one's own matter on"),
)
def urge(request: PublicRequest, asked: shapes.Urging) -> shapes.Urged:
    """Once, until it is answered; of the same version it is the same urging."""
    scene = followed(request, asked)
    applications.act(
        matter=scene.matter.pk,
        step="urge",
        by=party(scene.application.party_id),
        at=scene.at,
        key=f"urge-{scene.matter.pk}-{scene.matter.version}",
        words={"reason": asked.words},
    )
    return shapes.Urged(answer_by=urges_of(scene.matter.pk, scene.at)[-1].answer_by)
