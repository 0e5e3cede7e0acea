"""Whether it is clear what is asked for: clarified once, and the time to reply begins anew (30)."""

from bianmin.law.procedure import CLOSED, NEXT, Fact, FactKind, Step
from bianmin.law.refusal import mark

from .. import rules
from ..outcomes import Group
from .words import BROUGHT, CLOCK, LAW, MINE, REASON

STEPS = (
    Step(
        name="examined",
        label=mark("The request is clear"),
        at=("examine",),
        who=MINE,
        to=NEXT,
        requires=(rules.awaits_nobody,),
        stops=("asking",),
        primary=True,
    ),
    Step(
        name="ask_clarification",
        label=mark("Ask for clarification"),
        at=("examine",),
        who=MINE,
        facts=(REASON,),
        requires=(rules.asked_once, rules.asked_in_time),
        stops=("asking", "reply"),
        starts=("clarification",),
        waits_for="applicant",
        wording=("clarification_notice",),
    ),
    Step(
        name="clarified",
        label=mark("Record what was clarified"),
        at=("examine",),
        who=BROUGHT,
        facts=(Fact("wanted", FactKind.DIGEST, label=mark("what is asked for")),),
        requires=(rules.awaits_clarification,),
        restarts=("reply",),
        stops=("clarification",),
        waits_for="post",
    ),
    Step(
        name="deem_unclarified",
        label=mark("Given up by law: not clarified"),
        at=("examine",),
        who=LAW,
        to=CLOSED,
        facts=(CLOCK,),
        outcome=Group.OTHERWISE,
        wording=("request_ended",),
    ),
)
