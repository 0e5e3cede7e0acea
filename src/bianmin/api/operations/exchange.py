"""Exchange: what was sent to other systems, sending it again, and what they answer."""

from typing import Annotated
from uuid import UUID

from ninja import Path, Router

from bianmin.applications.exchange import answering, selectors, sending
from bianmin.applications.models import Dispatch
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import ACT, PUBLIC, READ, PublicRequest, Request
from ..keys import Key
from ..once import once
from ..shapes import exchange as shapes
from ..shapes.parts import LARGEST_ID

router = Router(tags=["exchange"])
DispatchId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
SIGNATURE = "X-Bianmin-Signature"


@router.get(
    "/exchange",
    auth=READ,
    response=shapes.SentMatters,
    operation_id="sent_matters",
    summary=mark("What my posts sent to other systems, and how it stands"),
)
def sent_matters(request: Request) -> shapes.SentMatters:
    """Each with what the other side said last."""
    viewer = request.auth.viewer
    posts = [post.id for post in viewer.posts]
    found = selectors.minded(posts, training=viewer.training)
    return shapes.SentMatters(sent=[_shown(one) for one in found])


def _shown(one: selectors.Sent) -> shapes.SentMatter:
    row, last = one.row, one.last
    return shapes.SentMatter(
        id=row.pk,
        matter=row.matter_id,
        number=row.matter.number,
        system=row.system,
        reference=str(row.reference),
        state=row.state,
        their_number=row.their_number,
        attempts=last.number if last else 0,
        said=last.answer if last else "",
        tried=last.at if last else None,
    )


@router.post(
    "/exchange/{id}/again",
    auth=ACT,
    response=shapes.AnswerTaken,
    operation_id="send_again",
    summary=mark("Send a matter to another system once more"),
)
@once
def send_again(request: Request, id: DispatchId, key: Key = "") -> shapes.AnswerTaken:
    """What was given up, or is still tried."""
    own = [post.id for post in request.auth.viewer.posts]
    if not Dispatch.objects.filter(pk=id, post__in=own).exists():
        raise refusals.not_found()
    row = sending.send_again(dispatch=id, at=request.auth.at)
    return shapes.AnswerTaken(reference=str(row.reference), state=row.state)


@router.post(
    "/exchange/{reference}/answer",
    auth=PUBLIC,
    response=shapes.AnswerTaken,
    operation_id="answer_from_system",
    summary=mark("Another system answers what it was asked"),
)
def answer_from_system(
    request: PublicRequest, reference: UUID, given: shapes.OutsideAnswer
) -> shapes.AnswerTaken:
    """Signed: `X-Bianmin-Signature` is the hexadecimal HMAC-SHA256 of the body under the secret
    shared with that system. Said again it changes nothing.
    """
    row = answering.receive(
        reference=reference,
        body=request.body,
        signed=request.headers.get(SIGNATURE, ""),
        answer=given.answer,
        at=request.auth,
    )
    return shapes.AnswerTaken(reference=str(row.reference), state=row.state)
