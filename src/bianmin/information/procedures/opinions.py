"""What somebody else is asked about a request: the third party (32), the bodies that made it (34).

Each is a child of the request. The request is held from the day it is asked until it is heard.
"""

from bianmin.law.procedure import CLOSED, NEXT, ClockKind, LegKind, Procedure, Step, Who, Whose
from bianmin.law.refusal import mark

from .legs import AT_THE_OFFICE
from .mending import REASSIGN, SUCCEED, TAKE_UP
from .words import CLOCK, LAW, MINE, OFFICE, REMARK

ASKING = Who((Whose.RECEIVER,), OFFICE)

THIRD_PARTY = Procedure(
    name="third_party_opinion",
    edition=1,
    label=mark("Opinion of a third party"),
    legs=(
        LegKind(
            name="asked",
            label=mark("Ask for the opinion"),
            public=mark("A third party is being asked"),
            roles=AT_THE_OFFICE,
            follows=("letter",),
            starts_route=True,
        ),
        LegKind(
            name="letter",
            label=mark("Have the letter delivered"),
            public=mark("A third party is being asked"),
            roles=AT_THE_OFFICE,
            follows=("opinion",),
        ),
        LegKind(
            name="opinion",
            label=mark("Wait for the opinion"),
            public=mark("A third party is being asked"),
            roles=AT_THE_OFFICE,
            starts=("opinion",),
            waits_for="third_party",
            ends_route=True,
        ),
    ),
    steps=(
        Step(
            name="ask_opinion",
            label=mark("Ask for the opinion"),
            at=(),
            who=ASKING,
            to=NEXT,
            opens=True,
            wording=("third_party_letter",),
        ),
        TAKE_UP,
        Step(
            name="letter_received",
            label=mark("The letter was received"),
            at=("letter",),
            who=MINE,
            to=NEXT,
            primary=True,
        ),
        Step(
            name="agrees",
            label=mark("Agrees to disclosure"),
            at=("opinion",),
            who=MINE,
            to=CLOSED,
            facts=(REMARK,),
            stops=("opinion",),
            outcome="agreed",
            signals="third_party_heard",
            primary=True,
        ),
        Step(
            name="objects",
            label=mark("Does not agree to disclosure"),
            at=("opinion",),
            who=MINE,
            to=CLOSED,
            facts=(REMARK,),
            stops=("opinion",),
            outcome="objected",
            signals="third_party_heard",
        ),
        Step(
            name="fall_silent",
            label=mark("Silent: the organ decides"),
            at=("opinion",),
            who=LAW,
            to=CLOSED,
            facts=(CLOCK,),
            outcome="silent",
            signals="third_party_heard",
        ),
        REASSIGN,
        SUCCEED,
    ),
    clocks=(
        ClockKind(
            name="opinion",
            label=mark("Third party's opinion"),
            binds="third_party",
            by_law=True,
            limits=("XX-THIRD-PARTY",),
        ),
    ),
    outcomes=("agreed", "objected", "silent"),
)

JOINT_MAKER = Procedure(
    name="joint_maker_opinion",
    edition=1,
    label=mark("Opinion of a joint maker"),
    legs=(
        LegKind(
            name="asked",
            label=mark("Ask for the opinion"),
            public=mark("Another body is being asked"),
            roles=AT_THE_OFFICE,
            follows=("answering",),
            starts_route=True,
        ),
        LegKind(
            name="answering",
            label=mark("Give an opinion"),
            public=mark("Another body is being asked"),
            roles=AT_THE_OFFICE,
            starts=("consent",),
            ends_route=True,
        ),
    ),
    steps=(
        Step(
            name="ask_maker",
            label=mark("Ask for the opinion"),
            at=(),
            who=ASKING,
            to=NEXT,
            opens=True,
            wording=("joint_maker_letter",),
        ),
        TAKE_UP,
        Step(
            name="agree",
            label=mark("Agree to disclosure"),
            at=("answering",),
            who=MINE,
            to=CLOSED,
            facts=(REMARK,),
            stops=("consent",),
            outcome="agreed",
            signals="joint_maker_heard",
            primary=True,
        ),
        Step(
            name="object",
            label=mark("Do not agree to disclosure"),
            at=("answering",),
            who=MINE,
            to=CLOSED,
            facts=(REMARK,),
            stops=("consent",),
            outcome="objected",
            signals="joint_maker_heard",
        ),
        Step(
            name="deem_agreed",
            label=mark("Silent: agrees by law"),
            at=("answering",),
            who=LAW,
            to=CLOSED,
            facts=(CLOCK,),
            outcome="agreed",
            signals="joint_maker_heard",
        ),
        REASSIGN,
        SUCCEED,
    ),
    clocks=(
        ClockKind(
            name="consent",
            label=mark("Joint maker's opinion"),
            binds="joint_maker",
            by_law=True,
            limits=("XX-CO-AGENCY",),
        ),
    ),
    outcomes=("agreed", "objected"),
)
