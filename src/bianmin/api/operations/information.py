"""Requests for government information: registering, reading, their steps, asking others."""

from collections.abc import Sequence
from typing import Any

from ninja import Router

from bianmin.information import services as information
from bianmin.information.models import OpinionAsked
from bianmin.information.scenes import OpinionScene, Scene, opinion_of, request_of
from bianmin.information.services import Asked, Content, Filing
from bianmin.law.refusal import mark
from bianmin.people.models import Party

from .. import informing, open_steps, refusals
from ..callers import ACT, READ, RECEIVE, Caller
from ..callers import Request as Asking
from ..keys import Key, key_of
from ..once import once
from ..problems import problem
from ..shapes import information as shapes
from ..shapes import steps as step_shapes
from .matters import MatterId, seen_by
from .steps import StepName

router = Router(tags=["information"])
OPENS = frozenset({"ask_third_party", "ask_joint_maker"})
"""Taken by asking somebody, at an address of their own."""


def scene_of(caller: Caller, matter: int) -> Scene:
    """The request, if the caller may see it."""
    seen_by(caller, matter)
    return Scene(request_of(matter), caller.at)


def either(caller: Caller, matter: int) -> Scene | OpinionScene:
    """The request or the opinion of a matter, if the caller may see it."""
    seen_by(caller, matter)
    if OpinionAsked.objects.filter(pk=matter).exists():
        return OpinionScene(opinion_of(matter), caller.at)
    return Scene(request_of(matter), caller.at)


def contents(given: Sequence[shapes.Content]) -> list[Content]:
    return [Content(one.wanted, one.document_number, one.form, one.way) for one in given]


@router.post(
    "/information-requests",
    auth=RECEIVE,
    response={201: shapes.AllRegistered},
    operation_id="register_information_request",
    summary=mark("Register a request for government information"),
)
@once
def register(request: Asking, given: shapes.RequestLetter, key: Key = "") -> shapes.AllRegistered:
    """At the post of a body's office; each thing the letter asks for is a request of its own."""
    caller = request.auth
    filing = Filing(
        body=caller.body.id,
        party=Party.objects.get(pk=given.party),
        applicant_kind=given.applicant_kind,
        channel=given.channel,
        identity=given.identity,
        contents=contents(given.contents),
        received_on=given.received_on,
        contact=given.contact,
        email=given.email,
        address=given.address,
    )
    own = key_of(caller, key)
    made = information.register(filing=filing, by=caller.actor(), at=caller.at, key=own)
    return informing.registered(made)


@router.post(
    "/information-requests/{matter}/contents",
    auth=RECEIVE,
    response={201: shapes.AllRegistered},
    operation_id="split_information_request",
    summary=mark("Register what else a letter asks for"),
)
@once
def split(
    request: Asking, matter: MatterId, given: shapes.Contents, key: Key = ""
) -> shapes.AllRegistered:
    """As of the day on which the letter was received."""
    caller, scene = request.auth, scene_of(request.auth, matter)
    made = information.split(
        request=scene.request,
        contents=contents(given.contents),
        by=caller.actor_on(matter),
        at=caller.at,
        key=key_of(caller, key),
    )
    return informing.registered(made)


@router.get(
    "/information-requests/{matter}",
    auth=READ,
    response=shapes.InformationRequest,
    operation_id="information_request",
    summary=mark("A request for government information, whole"),
)
def whole(request: Asking, matter: MatterId) -> shapes.InformationRequest:
    """Only for those who may see it. Numbers and address of who asks are masked."""
    return informing.request(scene_of(request.auth, matter))


@router.get(
    "/information-requests/{matter}/steps",
    auth=READ,
    response=step_shapes.Steps,
    operation_id="information_steps",
    summary=mark("The steps open to me on a request or an opinion"),
)
def steps(request: Asking, matter: MatterId) -> step_shapes.Steps:
    """``facts`` is a JSON Schema made from the step's declaration."""
    caller, scene = request.auth, either(request.auth, matter)
    offered = information.allowed_steps(matter=matter, by=caller.actor_on(matter), at=caller.at)
    known = [pair for pair in offered if pair[0].name not in OPENS]
    return open_steps.of_matter(scene.matter, scene.procedure, known, without=RECKONED)


RECKONED = frozenset({"fen"})
"""What the office reckons itself, which is not sent."""


@router.post(
    "/information-requests/{matter}/steps/{step}",
    auth=ACT,
    response=step_shapes.Taken,
    operation_id="take_information_step",
    summary=mark("Take a step on a request or an opinion"),
)
def take(
    request: Asking, matter: MatterId, step: StepName, taking: step_shapes.Taking, key: Key = ""
) -> Any:
    """The same key again gets the first answer; of a stale version it is refused (409)."""
    caller, scene = request.auth, either(request.auth, matter)
    declared = open_steps.declared(scene.procedure, step, but=OPENS)
    if found := open_steps.faults(scene.procedure, step, taking.facts, RECKONED):
        return problem(refusals.facts_malformed(), errors=found)
    done = information.act(
        matter=matter,
        step=step,
        by=caller.actor_on(matter),
        at=caller.at,
        key=key_of(caller, key),
        seen=taking.seen,
        **open_steps.parted(declared, taking.facts),
    )
    return open_steps.taken(done)


@router.post(
    "/information-requests/{matter}/opinions",
    auth=ACT,
    response={201: shapes.OpinionAsked},
    operation_id="ask_opinion",
    summary=mark("Ask a third party, or a body that made it too"),
)
@once
def ask(
    request: Asking, matter: MatterId, given: shapes.AskingAnother, key: Key = ""
) -> shapes.OpinionAsked:
    """The time for the reply is held until it is heard, or its own time is over."""
    caller = request.auth
    scene_of(caller, matter)
    taken = information.ask(
        request=matter,
        asked=Asked(given.of, given.about, given.name, given.address, given.body),
        by=caller.actor_on(matter),
        at=caller.at,
        key=key_of(caller, key),
    )
    return informing.opinion(opinion_of(taken.matter))
