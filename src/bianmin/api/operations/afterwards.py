"""What follows finished matters: return visits, opinions and their answers."""

from typing import Any

from ninja import Router

from bianmin.applications import services as applications
from bianmin.applications import visits
from bianmin.applications.charge import bodies_of, leads
from bianmin.applications.models import Opinion, ReturnVisit
from bianmin.applications.opinions import OPINIONS
from bianmin.law import masks
from bianmin.law.refusal import mark

from .. import bodies, refusals
from ..callers import ACT, PUBLIC, READ, RECEIVE, Caller, PublicRequest, Request
from ..keys import Key
from ..once import once
from ..shapes import afterwards as shapes
from ..shapes.parts import Answering
from .matters import MatterId, seen_by
from .tracking import followed

router = Router(tags=["afterwards"])
SHOWN = 60


def in_charge(caller: Caller) -> frozenset[int]:
    """The bodies of whoever is in charge. Raises ``Refusal`` for anybody else."""
    if not leads(caller):
        raise refusals.not_yours()
    return bodies_of(caller)


@router.get(
    "/visits",
    auth=READ,
    response=shapes.Visits,
    operation_id="visits",
    summary=mark("The return visits that my bodies owe"),
)
def owed(request: Request) -> shapes.Visits:
    """Of whom was not satisfied only who is in charge reads."""
    caller = request.auth
    mine = bodies_of(caller)
    unhappy = visits.dissatisfied(mine) if leads(caller) else ()
    return shapes.Visits(
        owed=[_visit(one, caller) for one in visits.open_visits(mine)],
        dissatisfied=[_visit(one, caller) for one in unhappy],
    )


def _visit(one: ReturnVisit, caller: Caller) -> shapes.Visit:
    return shapes.Visit(
        **_matter(one),
        body=bodies.body(caller.directory.body(one.body)),
        due_at=one.due_at,
        visited_on=one.visited_on,
        visitor=one.visitor.name if one.visitor else "",
        way=one.way,
        finding=one.finding,
        answers=one.answers,
    )


def _matter(one: ReturnVisit | Opinion) -> dict[str, Any]:
    """Which matter it is about; her name is masked."""
    return {
        "matter": one.pk,
        "number": one.matter.number,
        "title": one.matter.terms.title,
        "person": masks.name_public(one.matter.application.party.name),
    }


@router.post(
    "/visits/{matter}",
    auth=ACT,
    response=shapes.Visit,
    operation_id="record_visit",
    summary=mark("Record a return visit"),
)
@once
def visit(request: Request, matter: MatterId, said: shapes.Visiting, key: Key = "") -> shapes.Visit:
    """Once; only who was not reached is asked again."""
    caller, visited = request.auth, applications.Visited(**said.model_dump())
    mine = bodies_of(caller)
    if visits.of(matter, mine) is None:
        raise refusals.not_found()
    applications.record_visit(
        matter=matter, visited=visited, bodies=mine, by=caller.account.pk, at=caller.at
    )
    found = visits.of(matter, mine)
    assert found is not None  # it has just been written
    return _visit(found, caller)


@router.get(
    "/opinions",
    auth=READ,
    response=shapes.Opinions,
    operation_id="opinions",
    summary=mark("Opinions on matters of my sites, to answer and answered"),
)
def opinions(request: Request) -> shapes.Opinions:
    """For who is in charge of a site."""
    mine, account = in_charge(request.auth), request.auth.account.pk
    return shapes.Opinions(
        to_answer=[_opinion(one) for one in OPINIONS.to_answer(mine, account)],
        answered=[_opinion(one) for one in OPINIONS.answered(mine, account)],
    )


def _opinion(one: Opinion) -> shapes.Opinion:
    return shapes.Opinion(
        **_matter(one),
        way=one.way,
        words=one.words,
        contact=one.contact,
        given_at=one.given_at,
        answer=one.answer,
        answered_at=one.answered_at,
    )


@router.post(
    "/opinions/{matter}/answer",
    auth=ACT,
    response=shapes.Opinion,
    operation_id="answer_opinion",
    summary=mark("Answer an opinion"),
)
@once
def answer(request: Request, matter: MatterId, said: Answering, key: Key = "") -> shapes.Opinion:
    """She is told that it is answered."""
    caller, mine = request.auth, in_charge(request.auth)
    applications.answer_opinion(
        matter=matter, words=said.words, bodies=mine, by=caller.account.pk, at=caller.at
    )
    found = OPINIONS.of(matter, mine, caller.account.pk)
    assert found is not None  # it has just been written
    return _opinion(found)


@router.post(
    "/matters/{matter}/opinion",
    auth=RECEIVE,
    response=shapes.OpinionGiven,
    operation_id="enter_opinion",
    summary=mark("Type in an opinion that came on paper"),
)
@once
def entered(
    request: Request, matter: MatterId, said: shapes.OpinionSheet, key: Key = ""
) -> shapes.OpinionGiven:
    """By whoever may see the matter; the head of the site is told."""
    caller = request.auth
    seen_by(caller, matter)
    kept = applications.give_opinion(
        matter=matter, **said.model_dump(), entered_by=caller.account.pk, at=caller.at
    )
    return shapes.OpinionGiven(given_at=kept.given_at)


@router.post(
    "/track/opinion",
    auth=PUBLIC,
    response=shapes.OpinionGiven,
    operation_id="give_opinion",
    summary=mark("Say what one thinks of how one's own matter was handled"),
)
def given(request: PublicRequest, said: shapes.HerOpinion) -> shapes.OpinionGiven:
    """One for a matter that is finished; it may be changed until it is answered."""
    scene = followed(request, said)
    kept = applications.give_opinion(
        matter=scene.matter.pk, words=said.words, contact=said.contact, at=scene.at
    )
    return shapes.OpinionGiven(given_at=kept.given_at)
