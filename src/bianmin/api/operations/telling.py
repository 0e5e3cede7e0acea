"""What was sent to her about a matter, whom no message reached, and who told her instead."""

from typing import Annotated

from ninja import Path, Router

from bianmin.casework import unreached as casework
from bianmin.casework.abouts import about
from bianmin.casework.kinds import kind_of
from bianmin.law import masks
from bianmin.law.refusal import mark
from bianmin.matters.models import Matter
from bianmin.notices import selectors, services
from bianmin.notices.messages import UNREACHED
from bianmin.notices.models import Channel, Message

from ..callers import ACT, READ, Request
from ..keys import Key
from ..once import once
from ..shapes import overseen as shapes
from ..shapes.parts import LARGEST_ID
from .matters import MatterId, seen_by

router = Router(tags=["matters"])
MessageId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.get(
    "/matters/{matter}/messages",
    auth=READ,
    response=shapes.OutgoingMessages,
    operation_id="messages_about",
    summary=mark("What was sent to her about a matter, and how it stands"),
)
def messages_about(request: Request, matter: MatterId) -> shapes.OutgoingMessages:
    """Addresses are masked."""
    seen_by(request.auth, matter)
    return _of(matter)


@router.post(
    "/matters/{matter}/messages/{message}/told",
    auth=ACT,
    response=shapes.OutgoingMessages,
    operation_id="told_in_person",
    summary=mark("Record that she was told in person what could not be delivered"),
)
@once
def told(
    request: Request,
    matter: MatterId,
    message: MessageId,
    said: shapes.ToldInPerson,
    key: Key = "",
) -> shapes.OutgoingMessages:
    """Once; by whoever may see the matter."""
    caller = request.auth
    seen_by(caller, matter)
    own = {one.pk for one in selectors.outgoing_about(about(matter))}
    services.note_told(
        message=message if message in own else 0,
        words=said.words,
        by=caller.account.pk,
        at=caller.at,
    )
    return _of(matter)


@router.get(
    "/unreached",
    auth=READ,
    response=shapes.UnreachedMatters,
    operation_id="unreached",
    summary=mark("Whom no message reached, among the matters I may see"),
)
def unreached(request: Request) -> shapes.UnreachedMatters:
    """The newest first; she is to be told in person."""
    return shapes.UnreachedMatters(
        matters=[
            shapes.Unreached(
                matter=row.pk,
                number=row.number,
                title=row.terms.title,
                message=_shown(message, row),
            )
            for row, message in casework.unreached(request.auth.viewer)
        ]
    )


def _of(matter: int) -> shapes.OutgoingMessages:
    row = Matter.objects.select_related("terms").get(pk=matter)
    rows = selectors.outgoing_about(about(matter))
    return shapes.OutgoingMessages(messages=[_shown(one, row) for one in rows])


def _shown(one: Message, matter: Matter) -> shapes.Outgoing:
    """``to`` is empty where lists do not show whose the matter is."""
    mask = masks.mobile if one.channel == Channel.SMS else masks.email
    return shapes.Outgoing(
        id=one.pk,
        channel=one.channel,
        to=mask(one.to) if kind_of(matter).is_named else "",
        wording=one.wording,
        state=one.state,
        to_be_told=one.state in UNREACHED and one.told_at is None,
        told_at=one.told_at,
    )
