"""The life cycle that is measured: receive, hand up, accept, review, decide, hand over."""

from bianmin.law.limits import Limit, Unit
from bianmin.law.procedure import (
    CLOSED,
    NEXT,
    ClockKind,
    Fact,
    FactKind,
    LegKind,
    Procedure,
    Step,
    Who,
    Whose,
)
from bianmin.matters.routes import Kinds, Leg, compile_route
from bianmin.matters.terms import TermsContent

MINE = Who((Whose.MY_POST,))
KINDS = Kinds("receive", "accept", "carried_up", "carried_down", "handed_over", "outside")

LIFE_CYCLE = Procedure(
    name="life_cycle",
    edition=1,
    label="Life cycle",
    legs=(
        LegKind(
            name="receive",
            label="Receive",
            public="Received",
            roles=("agent",),
            follows=("carried_up",),
            starts_route=True,
        ),
        LegKind(
            name="carried_up",
            label="Carry up",
            public="On its way",
            roles=("agent", "window"),
            follows=("accept",),
            hop="relay.hop_limit",
        ),
        LegKind(
            name="accept",
            label="Accept",
            public="Examined",
            roles=("window",),
            follows=("review",),
            starts=("acceptance",),
        ),
        LegKind(
            name="review",
            label="Review",
            public="Reviewed",
            roles=("reviewer",),
            follows=("decide",),
        ),
        LegKind(
            name="decide",
            label="Decide",
            public="Decided",
            roles=("approver",),
            follows=("handed_over",),
        ),
        LegKind(
            name="handed_over",
            label="Hand over",
            public="Ready",
            roles=("window",),
            hop="relay.handover_limit",
            ends_route=True,
        ),
    ),
    steps=(
        Step(
            name="receive",
            label="Receive",
            at=(),
            who=Who((Whose.RECEIVER,)),
            to=NEXT,
            opens=True,
            facts=(Fact("materials", FactKind.DIGEST),),
        ),
        Step(
            name="hand_up",
            label="Hand up",
            at=("carried_up",),
            who=MINE,
            to=NEXT,
            facts=(Fact("papers", FactKind.COUNT),),
        ),
        Step(
            name="accept",
            label="Accept",
            at=("accept",),
            who=MINE,
            to=NEXT,
            starts=("decision", "promise"),
            stops=("acceptance",),
        ),
        Step(
            name="endorse",
            label="Endorse",
            at=("review",),
            who=MINE,
            to=NEXT,
            facts=(Fact("opinion"),),
        ),
        Step(
            name="grant",
            label="Grant",
            at=("decide",),
            who=MINE,
            to=NEXT,
            stops=("decision", "promise"),
            outcome="granted",
        ),
        Step(
            name="hand_over",
            label="Hand over",
            at=("handed_over",),
            who=MINE,
            to=CLOSED,
            facts=(Fact("papers", FactKind.COUNT), Fact("signed")),
        ),
    ),
    clocks=(
        ClockKind(name="acceptance", label="Acceptance", binds="organ", by_law=True),
        ClockKind(name="decision", label="Decision", binds="organ", by_law=True),
        ClockKind(name="promise", label="Promise", binds="organ", by_law=False),
    ),
    outcomes=("granted",),
)

VILLAGE, TOWN = 1, 2


def terms(subject: str) -> TermsContent:
    """Terms of one kind of matter, received in a village and decided by its town."""
    legs = (
        Leg("receive", VILLAGE, "收件", 1),
        Leg("accept", TOWN, "受理", 1),
        Leg("review", TOWN, "审核", 2),
        Leg("decide", TOWN, "审批", 2),
    )
    route = compile_route(
        legs, procedure=LIFE_CYCLE, kinds=KINDS, received=VILLAGE, handed_over=TOWN, top=3
    )
    promise = Limit.promised(10, Unit.WORKING_DAYS)
    return TermsContent(
        procedure=LIFE_CYCLE.name,
        edition=LIFE_CYCLE.edition,
        subject=subject,
        subject_edition=1,
        subjects=(subject,),
        title=f"测试事项{subject}",
        route=route,
        limits={"acceptance": "XK-BUZHENG", "decision": "XK-DECIDE", "promise": promise.as_facts()},
    )
