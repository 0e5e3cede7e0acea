"""Money asked for agency, which is free: said, looked into by supervision, answered."""

from ninja import Router

from bianmin.applications import services as applications
from bianmin.applications.charge import bodies_of, supervises
from bianmin.applications.charges import CHARGES
from bianmin.applications.models import ChargeReport
from bianmin.law import masks
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import ACT, PUBLIC, READ, RECEIVE, Caller, PublicRequest, Request
from ..keys import Key
from ..once import once
from ..shapes import charges as shapes
from .matters import MatterId, seen_by
from .tracking import followed

router = Router(tags=["afterwards"])


def _supervised(caller: Caller) -> frozenset[int]:
    """The bodies that the caller supervises. Raises ``Refusal`` for anybody else."""
    if not supervises(caller):
        raise refusals.not_yours()
    return bodies_of(caller)


@router.get(
    "/charges",
    auth=READ,
    response=shapes.Reports,
    operation_id="charges",
    summary=mark("What people of my place say of money asked for agency"),
)
def charges(request: Request) -> shapes.Reports:
    """For supervision only."""
    mine, account = _supervised(request.auth), request.auth.account.pk
    return shapes.Reports(
        to_look_into=[_report(one) for one in CHARGES.to_answer(mine, account)],
        looked_into=[_report(one) for one in CHARGES.answered(mine, account)],
    )


def _report(one: ChargeReport) -> shapes.Report:
    return shapes.Report(
        matter=one.pk,
        number=one.matter.number,
        title=one.matter.terms.title,
        person=masks.name_public(one.matter.application.party.name),
        way=one.way,
        words=one.words,
        contact=one.contact,
        reported_at=one.reported_at,
        outcome=one.outcome,
        answer=one.answer,
        answered_at=one.answered_at,
    )


@router.post(
    "/charges/{matter}/answer",
    auth=ACT,
    response=shapes.Report,
    operation_id="answer_charge",
    summary=mark("Say what was found of money asked for agency"),
)
@once
def answer(request: Request, matter: MatterId, said: shapes.Found, key: Key = "") -> shapes.Report:
    """She is told that it is answered."""
    caller, mine = request.auth, _supervised(request.auth)
    by, at = caller.account.pk, caller.at
    applications.answer_charge(matter=matter, **said.model_dump(), bodies=mine, by=by, at=at)
    found = CHARGES.of(matter, mine, by)
    assert found is not None  # it has just been written
    return _report(found)


@router.post(
    "/matters/{matter}/charged",
    auth=RECEIVE,
    response=shapes.Reported,
    operation_id="enter_charge",
    summary=mark("Type in what somebody says of money asked for agency"),
)
@once
def entered(
    request: Request, matter: MatterId, said: shapes.Charged, key: Key = ""
) -> shapes.Reported:
    """By whoever may see the matter; supervision is told at once."""
    caller = request.auth
    seen_by(caller, matter)
    kept = applications.report_charge(
        matter=matter, **said.model_dump(), entered_by=caller.account.pk, at=caller.at
    )
    return shapes.Reported(reported_at=kept.reported_at)


@router.post(
    "/track/charged",
    auth=PUBLIC,
    response=shapes.Reported,
    operation_id="report_charge",
    summary=mark("Say that money was asked of one for agency"),
)
def given(request: PublicRequest, said: shapes.HerCharge) -> shapes.Reported:
    """At any time; it may be changed until it is answered."""
    scene = followed(request, said)
    kept = applications.report_charge(
        matter=scene.matter.pk, words=said.words, contact=said.contact, at=scene.at
    )
    return shapes.Reported(reported_at=kept.reported_at)
