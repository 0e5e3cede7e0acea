"""A toy shaped like a request for government information, which needs every kind of stamp.

It is clarified (the time to reply begins anew), put to third parties and joint makers (their
opinions hold it), charged for (unpaid, it lapses), extended by the head of the office, answered.
What a joint maker thinks is a child matter: who says nothing agrees.
"""

from collections.abc import Mapping
from typing import Any

from bianmin.law.limits import Limit, Unit
from bianmin.law.procedure import (
    CLOSED,
    NAMED,
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
from bianmin.matters.routes import RouteLeg
from bianmin.matters.services import open_matter
from bianmin.matters.terms import TermsContent
from tests import build
from tests.engine.errands import FRIDAY, Errand, new_key
from tests.engine.toy import LAW, MINE, SUBJECTS, TOWN

CONSULTATIONS = frozenset({"third_party", "joint_maker"})
ENDS = Fact("ends", FactKind.COUNT)
CLOCK = Fact("clock")
HANDLE = ("handle",)
HEAD = Who((Whose.MY_BODY,), frozenset({"approver"}))

LEGS = (
    LegKind(
        name="register",
        label="Register",
        public="Registered",
        roles=("window",),
        follows=HANDLE,
        starts_route=True,
    ),
    LegKind(
        name="handle",
        label="Handle",
        public="Being answered",
        roles=("reviewer",),
        follows=("serve",),
        starts=("reply",),
    ),
    LegKind(name="serve", label="Serve", public="Answered", roles=("window",), ends_route=True),
)

STEPS = (
    Step(
        name="file",
        label="File",
        at=(),
        who=Who((Whose.RECEIVER,), frozenset({"window"})),
        to=NEXT,
        opens=True,
    ),
    Step(
        name="ask_clarification",
        label="Ask what is meant",
        at=HANDLE,
        who=MINE,
        stops=("reply",),
        starts=("clarification",),
        waits_for="applicant",
    ),
    Step(
        name="clarified",
        label="Record what is meant",
        at=HANDLE,
        who=MINE,
        restarts=("reply",),
        stops=("clarification",),
        waits_for="post",
    ),
    Step(
        name="consult",
        label="Ask for an opinion",
        at=HANDLE,
        who=MINE,
        facts=(Fact("hold"), Fact("planned", FactKind.COUNT)),
        hold_kinds=CONSULTATIONS,
    ),
    Step(
        name="consulted",
        label="Record the opinion",
        at=HANDLE,
        who=MINE,
        facts=(ENDS,),
        resumes=NAMED,
    ),
    Step(
        name="ask_maker",
        label="Ask the joint maker",
        at=HANDLE,
        who=MINE,
        holds="joint_maker",
    ),
    Step(
        name="maker_heard",
        label="Joint maker heard",
        at=HANDLE,
        who=LAW,
        facts=(ENDS,),
        resumes=NAMED,
    ),
    Step(
        name="charge",
        label="Ask for the fee",
        at=HANDLE,
        who=MINE,
        stops=("reply",),
        starts=("fee",),
        waits_for="applicant",
    ),
    Step(
        name="paid",
        label="Record the payment",
        at=HANDLE,
        who=MINE,
        restarts=("reply",),
        stops=("fee",),
        waits_for="post",
    ),
    Step(
        name="deem_abandoned",
        label="Given up by law",
        at=HANDLE,
        who=LAW,
        to=CLOSED,
        facts=(CLOCK,),
        outcome="abandoned",
    ),
    Step(
        name="extend",
        label="Extend",
        at=HANDLE,
        who=HEAD,
        facts=(Fact("days", FactKind.COUNT), Fact("reason", FactKind.DIGEST)),
        extends=("reply",),
        approver="disclosure_head",
        takes_up=False,
    ),
    Step(
        name="answer",
        label="Answer",
        at=HANDLE,
        who=MINE,
        to=NEXT,
        stops=("reply",),
        outcome="provided",
    ),
    Step(name="serve", label="Serve", at=("serve",), who=MINE, to=CLOSED),
)

REQUEST = Procedure(
    name="toy_request",
    edition=1,
    label="Request",
    legs=LEGS,
    steps=STEPS,
    clocks=(
        ClockKind(name="reply", label="Reply", binds="organ", by_law=True, limits=("XX-REPLY",)),
        ClockKind(name="clarification", label="Clarify", binds="applicant", by_law=True),
        ClockKind(name="fee", label="Pay", binds="applicant", by_law=True, limits=("XX-FEE-PAY",)),
    ),
    outcomes=("provided", "abandoned"),
)

CONSENT = Procedure(
    name="toy_consent",
    edition=1,
    label="Joint maker",
    legs=(
        LegKind(
            name="asked",
            label="Ask",
            public="Asked",
            roles=("reviewer",),
            follows=("answer",),
            starts_route=True,
        ),
        LegKind(
            name="answer",
            label="Answer",
            public="Being answered",
            roles=("approver",),
            starts=("consent",),
            ends_route=True,
        ),
    ),
    steps=(
        Step(
            name="ask",
            label="Ask",
            at=(),
            who=Who((Whose.RECEIVER,), frozenset({"reviewer"})),
            to=NEXT,
            opens=True,
        ),
        Step(
            name="object",
            label="Object",
            at=("answer",),
            who=MINE,
            to=CLOSED,
            stops=("consent",),
            outcome="objected",
            signals="maker_heard",
        ),
        Step(
            name="deem_agreed",
            label="Agreed by law",
            at=("answer",),
            who=LAW,
            to=CLOSED,
            facts=(CLOCK,),
            outcome="agreed",
            signals="maker_heard",
        ),
    ),
    clocks=(
        ClockKind(
            name="consent",
            label="Consent",
            binds="joint_maker",
            by_law=True,
            limits=("XX-CO-AGENCY",),
        ),
    ),
    outcomes=("agreed", "objected"),
)

CLARIFIED_WITHIN = Limit(
    "clarified_within",
    10,
    Unit.WORKING_DAYS,
    act="中华人民共和国政府信息公开条例",
    article="第三十条",
    effect="deem_abandoned",
).as_facts()
"""The time to clarify is what the office sets (合理的补正期限)."""

LIMITS: Mapping[str, Any] = {
    "reply": "XX-REPLY",
    "clarification": CLARIFIED_WITHIN,
    "fee": "XX-FEE-PAY",
}


def _terms(
    procedure: Procedure, route: tuple[RouteLeg, ...], limits: Mapping[str, Any]
) -> TermsContent:
    return TermsContent(
        procedure=procedure.name,
        edition=procedure.edition,
        subject="TOY-REQUEST",
        subject_edition=1,
        subjects=SUBJECTS,
        title="信息公开申请",
        route=route,
        limits=limits,
    )


def filed(at: str = "") -> Errand:
    """A request just filed at the town's window; with its reviewer."""
    legs = (RouteLeg(1, "register", TOWN, ""), RouteLeg(2, "handle", TOWN, ""))
    taken = open_matter(
        _terms(REQUEST, (*legs, RouteLeg(3, "serve", TOWN, "")), LIMITS),
        "file",
        by=build.at_desk(build.TOWN, "window"),
        at=build.moment(at) if at else FRIDAY,
        key=new_key(),
        place=build.VILLAGE,
    )
    return Errand(taken.matter, taken.number)


def consent_terms() -> TermsContent:
    """What a joint maker is asked under: fifteen working days, then silence is consent."""
    legs = (RouteLeg(1, "asked", TOWN, ""), RouteLeg(2, "answer", TOWN, ""))
    return _terms(CONSENT, legs, {"consent": "XX-CO-AGENCY"})
