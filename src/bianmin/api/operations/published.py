"""What is public already and much like a request: shown, and given as its answer."""

from typing import Annotated

from django.conf import settings
from ninja import Query, Router

from bianmin.information import published
from bianmin.information import services as information
from bianmin.law.refusal import mark

from ..callers import ACT, READ, Request
from ..keys import Key, key_of
from ..shapes import information as shapes
from ..shapes import steps as step_shapes
from .information import scene_of
from .matters import MatterId

router = Router(tags=["information"])


@router.get(
    "/information-requests/{matter}/published",
    auth=READ,
    response=shapes.AllPublic,
    operation_id="public_already",
    summary=mark("What is public already and much like a request"),
)
def public_already(
    request: Request, matter: MatterId, wanted: Annotated[shapes.PublicWanted, Query()]
) -> shapes.AllPublic:
    """Found by likeness, or by the words ``q``; whether it is what she wants a person judges."""
    row, day = scene_of(request.auth, matter).request, request.auth.day
    found = (
        published.searched(wanted.q, day=day)
        if wanted.q
        else published.resembling(row.wanted, body=row.letter.body, day=day)
    )
    return shapes.AllPublic(public=[_told(one) for one in found])


@router.post(
    "/information-requests/{matter}/published",
    auth=ACT,
    response=step_shapes.Taken,
    operation_id="answer_published",
    summary=mark("Answer a request with what is public already"),
)
def answer(
    request: Request, matter: MatterId, given: shapes.AnsweringPublic, key: Key = ""
) -> step_shapes.Taken:
    """The letter has its address; where she gets it online it is served at once."""
    caller = request.auth
    scene_of(caller, matter)
    done = information.answer_published(
        request=matter,
        public=given.public,
        by=caller.actor_on(matter),
        at=caller.at,
        key=key_of(caller, key),
        seen=given.seen,
    )
    return step_shapes.Taken(
        matter=done.matter, number=done.number, version=done.version, again=done.again
    )


def _told(one: published.Public) -> shapes.PublicAlready:
    return shapes.PublicAlready(
        code=one.code,
        title=one.title,
        summary=one.summary,
        index_number=one.number,
        published_on=one.day,
        url=f"{settings.PUBLIC_ADDRESS}/{one.path}",
    )
