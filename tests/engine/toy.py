"""A procedure of the tests' own, small enough to know by heart: an errand, and an opinion on it.

An errand comes in at any tier, is carried up to whoever accepts it, examined, decided and carried
down. Its steps lead everywhere a step can lead; an opinion is its child matter.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bianmin.law.limits import Limit, Unit
from bianmin.law.procedure import (
    ANY,
    BACK,
    CLOSED,
    NEXT,
    OTHER_POST,
    ClockKind,
    Fact,
    FactKind,
    LegKind,
    Procedure,
    Step,
    Who,
    Whose,
    beyond,
    home,
    leg,
)
from bianmin.law.refusal import Refusal
from bianmin.matters import refusals
from bianmin.matters.routes import Kinds, Leg, RouteLeg, compile_route
from bianmin.matters.situation import Situation
from bianmin.matters.terms import TermsContent

VILLAGE, TOWN, COUNTY, ABOVE = 1, 2, 3, 4
SUBJECTS = ("TOY-1", "民政局")
HOP = "relay.hop_limit"
PRACTICE, APPRAISAL = "practice", "appraisal"
KINDS = Kinds("receive", "accept", "carried_up", "carried_down", "handed_over", "outside")

MINE = Who((Whose.MY_POST,))
ASSISTED = Who((Whose.MY_POST, Whose.RECEIVER))
HEADS = Who((Whose.MY_BODY,), frozenset({"approver", "head", "supervisor"}))
LAW = Who((Whose.LAW,))
REASON = Fact("reason", FactKind.DIGEST)
ASKED_IN = Fact("ends", FactKind.COUNT, required=False)
EXAMINED = ("visit", "assess", "carried_up", "outside", "decide")
AFTERWARDS = ("outside", "carried_down", "handed_over")


def skips_a_tier(situation: Situation) -> Refusal | None:
    """Only where somebody else would have carried it on."""
    stay = situation.stay
    skips = stay is not None and situation.terms.at(stay.position + 1).kind == stay.kind
    return None if skips else Refusal("nobody-to-skip", "Nobody stands between.")


def children_closed(situation: Situation) -> Refusal | None:
    return None if all(child.closed for child in situation.children) else refusals.children_open()


def two_people(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    stay = situation.stay
    alone = stay is None or facts.get("second") == stay.holder
    return Refusal("alone", "A visit takes two people.") if alone else None


def awaits_nobody(situation: Situation) -> Refusal | None:
    waiting = situation.stay is not None and situation.stay.waits_for == "applicant"
    return Refusal("awaited", "Her papers are awaited.") if waiting else None


LEGS = (
    LegKind(
        name="receive",
        label="Receive",
        public="Received",
        roles=("agent", "window"),
        follows=("carried_up", "accept"),
        starts_route=True,
    ),
    LegKind(
        name="carried_up",
        label="Carry up",
        public="On its way up",
        roles=("agent", "window"),
        follows=("accept", *EXAMINED),
        hop=HOP,
    ),
    LegKind(
        name="accept",
        label="Accept",
        public="Examined",
        roles=("window", "agent"),
        follows=(*EXAMINED, "carried_down"),
        starts=("acceptance",),
    ),
    LegKind(
        name="visit",
        label="Visit",
        public="Visited",
        roles=("reviewer", "agent"),
        follows=(*EXAMINED, "carried_down"),
    ),
    LegKind(
        name="assess",
        label="Assess",
        public="Assessed",
        roles=("reviewer", "agent"),
        follows=(*EXAMINED, "carried_down"),
    ),
    LegKind(
        name="outside",
        label="With an upper authority",
        public="Above the county",
        roles=("window",),
        follows=(*EXAMINED, *AFTERWARDS),
        waits_for="outside_body",
    ),
    LegKind(
        name="decide",
        label="Decide",
        public="Decided",
        roles=("approver", "head"),
        follows=("carried_up", *AFTERWARDS),
    ),
    LegKind(
        name="carried_down",
        label="Carry down",
        public="On its way down",
        roles=("window", "agent"),
        follows=("carried_down", "handed_over", *EXAMINED),
        hop=HOP,
    ),
    LegKind(
        name="handed_over",
        label="Hand over",
        public="Ready",
        roles=("window", "agent"),
        hop=HOP,
        ends_route=True,
    ),
)

STEPS = (
    Step(
        name="receive",
        label="Receive",
        at=(),
        who=Who((Whose.RECEIVER,), frozenset({"agent", "window", "coordinator"})),
        to=NEXT,
        opens=True,
        facts=(Fact("papers", FactKind.COUNT),),
    ),
    Step(
        name="send_in",
        label="Send in",
        at=(),
        who=Who((Whose.APPLICANT,)),
        to=NEXT,
        opens=True,
    ),
    Step(name="hand_up", label="Hand up", at=("carried_up",), who=MINE, to=NEXT),
    Step(
        name="send_straight",
        label="Send straight up",
        at=("carried_up",),
        who=MINE,
        to=beyond("carried_up"),
        requires=(skips_a_tier,),
    ),
    Step(name="take_up", label="Confirm receipt", at=ANY, who=MINE),
    Step(
        name="accept",
        label="Accept",
        at=("accept",),
        who=Who((Whose.MY_POST,), frozenset({"window", "agent"})),
        to=NEXT,
        requires=(awaits_nobody,),
        starts=("decision", "promise"),
        stops=("acceptance",),
    ),
    Step(
        name="deem_accepted",
        label="Accepted by law",
        at=("accept",),
        who=LAW,
        to=NEXT,
        facts=(Fact("clock"),),
        effective_from="acceptance",
        starts=("decision", "promise"),
        stops=("acceptance",),
    ),
    Step(
        name="ask_correction",
        label="Ask for corrections",
        at=("accept",),
        who=MINE,
        facts=(Fact("materials", FactKind.CODES), Fact("until", FactKind.DAY, required=False)),
        stops=("acceptance",),
        waits_for="applicant",
    ),
    Step(
        name="supply",
        label="Record the corrected papers",
        at=("accept",),
        who=Who((Whose.MY_POST, Whose.RECEIVER, Whose.APPLICANT)),
        restarts=("acceptance",),
        waits_for="post",
        takes_up=False,
    ),
    Step(
        name="report_visit",
        label="Record the visit",
        at=("visit",),
        who=MINE,
        to=NEXT,
        facts=(Fact("second", FactKind.ID),),
        checks=(two_people,),
    ),
    Step(name="conclude", label="Record the result", at=("assess", "outside"), who=MINE, to=NEXT),
    Step(
        name="call_hearing",
        label="Call a hearing",
        at=EXAMINED,
        who=MINE,
        holds="hearing",
    ),
    Step(
        name="end_hearing",
        label="End the hearing",
        at=EXAMINED,
        who=MINE,
        resumes="hearing",
    ),
    Step(name="pause", label="Pause", at=ANY, who=MINE, holds=PRACTICE),
    Step(name="go_on", label="Go on", at=ANY, who=MINE, resumes=PRACTICE),
    Step(
        name="grant",
        label="Grant",
        at=("decide",),
        who=Who((Whose.MY_POST,), frozenset({"approver", "head"})),
        to=NEXT,
        requires=(children_closed,),
        stops=("decision", "promise"),
        outcome="granted",
    ),
    Step(
        name="refuse",
        label="Refuse",
        at=("accept", "decide"),
        who=MINE,
        to=home("carried_down", "handed_over"),
        facts=(REASON,),
        stops=("acceptance", "decision", "promise"),
        outcome="refused",
    ),
    Step(
        name="examine_anew",
        label="Examine anew",
        at=("decide",),
        who=MINE,
        to=leg("visit"),
        facts=(REASON,),
    ),
    Step(name="hand_down", label="Send down", at=("carried_down",), who=MINE, to=NEXT),
    Step(name="hand_over", label="Hand over", at=("handed_over",), who=MINE, to=CLOSED),
    Step(
        name="return_leg",
        label="Return",
        at=("accept", *EXAMINED, "carried_down", "handed_over"),
        who=MINE,
        to=BACK,
        facts=(REASON,),
    ),
    Step(
        name="reassign",
        label="Give to another post",
        at=ANY,
        who=HEADS,
        to=OTHER_POST,
        facts=(Fact("post", FactKind.ID), REASON),
        takes_up=False,
    ),
    Step(
        name="correct",
        label="Correct an entry",
        at=ANY,
        who=ASSISTED,
        facts=(Fact("entry", FactKind.COUNT), REASON),
        takes_up=False,
    ),
    Step(
        name="void",
        label="Void",
        at=("carried_up", "accept"),
        who=ASSISTED,
        to=CLOSED,
        facts=(REASON,),
        outcome="void",
        takes_up=False,
    ),
    Step(name="ask_opinion", label="Ask for an opinion", at=("decide",), who=MINE),
    Step(name="hear_opinion", label="Opinion heard", at=("decide",), who=LAW, facts=(ASKED_IN,)),
)

CLOCKS = (
    ClockKind(name="acceptance", label="Acceptance", binds="organ", by_law=True),
    ClockKind(name="decision", label="Decision", binds="organ", by_law=True),
    ClockKind(name="promise", label="Promise", binds="organ", by_law=False),
)

ERRAND = Procedure(
    name="toy_errand",
    edition=1,
    label="Errand",
    legs=LEGS,
    steps=STEPS,
    clocks=CLOCKS,
    outcomes=("granted", "refused", "void"),
)

OPINION = Procedure(
    name="toy_opinion",
    edition=1,
    label="Opinion",
    legs=(
        LegKind(
            name="asked",
            label="Ask",
            public="Asked",
            roles=("approver",),
            follows=("answer",),
            starts_route=True,
        ),
        LegKind(
            name="answer",
            label="Answer",
            public="Being answered",
            roles=("reviewer",),
            ends_route=True,
        ),
    ),
    steps=(
        Step(
            name="ask",
            label="Ask",
            at=(),
            who=Who((Whose.RECEIVER,), frozenset({"approver"})),
            to=NEXT,
            opens=True,
        ),
        Step(
            name="reply",
            label="Reply",
            at=("answer",),
            who=MINE,
            to=CLOSED,
            facts=(Fact("opinion"),),
            outcome="agreed",
            signals="hear_opinion",
        ),
    ),
    outcomes=("agreed",),
)

NEAR = (
    Leg("receive", VILLAGE, "收件"),
    Leg("accept", TOWN, "受理"),
    Leg("decide", TOWN, "审批"),
)
"""Decided by the town."""

FAR = (
    Leg("receive", VILLAGE, "收件"),
    Leg("accept", TOWN, "受理"),
    Leg("visit", TOWN, "入户核查", 3, PRACTICE),
    Leg("assess", TOWN, "鉴定", 5, APPRAISAL),
    Leg("decide", COUNTY, "审批"),
)
"""Examined by the town, decided by the county."""

HIGH = (
    Leg("receive", VILLAGE, "收件"),
    Leg("accept", COUNTY, "受理"),
    Leg("decide", COUNTY, "审批"),
)
"""Accepted and decided by the county."""

PROMISE = Limit.promised(10, Unit.WORKING_DAYS).as_facts()
LICENCE = {"acceptance": "XK-BUZHENG", "decision": "XK-DECIDE", "promise": PROMISE}
"""The limits of a licence: five days to accept, twenty to decide, ten promised."""


def terms(
    legs: Sequence[Leg] = FAR,
    *,
    received: int = VILLAGE,
    handed_over: int = TOWN,
    limits: Mapping[str, Any] | None = None,
    subject: str = SUBJECTS[0],
) -> TermsContent:
    """What an errand is opened under."""
    route = compile_route(
        legs,
        procedure=ERRAND,
        kinds=KINDS,
        received=received,
        handed_over=handed_over,
        top=COUNTY,
    )
    return TermsContent(
        procedure=ERRAND.name,
        edition=ERRAND.edition,
        subject=subject,
        subject_edition=1,
        subjects=SUBJECTS,
        title="跑腿",
        route=route,
        limits=LICENCE if limits is None else limits,
    )


def opinion_terms() -> TermsContent:
    """What an opinion is opened under: asked by the county's approver, answered by a reviewer."""
    return TermsContent(
        procedure=OPINION.name,
        edition=OPINION.edition,
        subject="TOY-OPINION",
        subject_edition=1,
        subjects=SUBJECTS,
        title="征求意见",
        route=(RouteLeg(1, "asked", COUNTY, "征求"), RouteLeg(2, "answer", COUNTY, "答复")),
    )
