"""The procedure of an application: what may follow what, who, which clock, which paper."""

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
    home,
)
from bianmin.law.refusal import mark
from bianmin.matters.routes import Kinds

from . import rules
from .policies import HANDOVER, HOP

COUNTER = frozenset({"agent", "head", "window", "coordinator"})
DECIDERS = frozenset({"approver", "head", "coordinator"})

MINE = Who((Whose.MY_POST,))
COUNTERS = Who((Whose.MY_POST,), COUNTER)
COMING_IN = Who((Whose.RECEIVER,), COUNTER)
ASSISTED = Who((Whose.MY_POST, Whose.RECEIVER))
HEADS = Who((Whose.MY_BODY,), frozenset({"approver", "coordinator", "head"}))
LAW = Who((Whose.LAW,))

INQUIRIES = ("visit", "assess", "deliberate", "consult", "publicise", "review")
BEFORE_ACCEPTANCE = ("deliberate", "publicise", "carried_up", "accept")
AFTER_ACCEPTANCE = (*INQUIRIES, "carried_up", "outside", "decide")
FULFILMENT = ("pay", "make", "follow_up")
AFTER_DECISION = (*FULFILMENT, "carried_up", "carried_down", "handed_over", "outside")

DIGEST = FactKind.DIGEST
REASON = Fact("reason", DIGEST)
MISSING = Fact("missing", FactKind.COUNT, required=False)
KEPT = Fact("kept", FactKind.COUNT, required=False)
HOME = home("carried_down", "handed_over")

KINDS = Kinds(
    receive="receive",
    accept="accept",
    carried_up="carried_up",
    carried_down="carried_down",
    handed_over="handed_over",
    outside="outside",
)

LEGS = (
    LegKind(
        name="receive",
        label=mark("Receive"),
        public=mark("Papers received"),
        roles=("agent", "window"),
        follows=BEFORE_ACCEPTANCE,
        starts_route=True,
    ),
    LegKind(
        name="carried_up",
        label=mark("Carry up"),
        public=mark("On the way to the next tier"),
        roles=("agent", "window"),
        follows=("accept", *AFTER_ACCEPTANCE, *AFTER_DECISION),
        hop=HOP,
    ),
    LegKind(
        name="accept",
        label=mark("Accept"),
        public=mark("Acceptance is being examined"),
        roles=("window", "agent"),
        follows=(*AFTER_ACCEPTANCE, "carried_down"),
        starts=("acceptance",),
    ),
    *(
        LegKind(name=name, label=label, public=public, roles=roles, follows=follows)
        for name, label, public, roles, follows in (
            (
                "visit",
                mark("Visit"),
                mark("Being checked on the spot"),
                ("reviewer", "head", "agent"),
                (*AFTER_ACCEPTANCE, "carried_down"),
            ),
            (
                "assess",
                mark("Expert assessment"),
                mark("Being assessed by experts"),
                ("reviewer", "head", "agent"),
                (*AFTER_ACCEPTANCE, "carried_down"),
            ),
            (
                "deliberate",
                mark("Deliberation"),
                mark("Being discussed in the village"),
                ("head", "reviewer", "agent"),
                ("deliberate", "publicise", "carried_up", "accept", *AFTER_ACCEPTANCE),
            ),
            (
                "consult",
                mark("Consultation"),
                mark("Other departments are being asked"),
                ("reviewer", "window", "head"),
                (*AFTER_ACCEPTANCE, "carried_down"),
            ),
            (
                "publicise",
                mark("Publicity"),
                mark("Published for objections"),
                ("reviewer", "head", "window", "agent"),
                ("deliberate", "accept", *AFTER_ACCEPTANCE, "carried_down"),
            ),
            (
                "review",
                mark("Review"),
                mark("Being reviewed"),
                ("reviewer", "head", "agent"),
                (*AFTER_ACCEPTANCE, "carried_down"),
            ),
            (
                "decide",
                mark("Decide"),
                mark("Being decided"),
                ("approver", "head", "agent"),
                AFTER_DECISION,
            ),
            (
                "pay",
                mark("Pay out"),
                mark("Being paid out"),
                ("reviewer", "window"),
                AFTER_DECISION,
            ),
            (
                "make",
                mark("Make the certificate"),
                mark("Being made"),
                ("window", "reviewer"),
                AFTER_DECISION,
            ),
            (
                "follow_up",
                mark("Follow up"),
                mark("Being followed up"),
                ("reviewer", "window"),
                AFTER_DECISION,
            ),
        )
    ),
    LegKind(
        name="outside",
        label=mark("With an upper authority"),
        public=mark("With an authority above the county"),
        roles=("window", "reviewer"),
        follows=(*AFTER_ACCEPTANCE, *AFTER_DECISION),
        waits_for="outside_body",
    ),
    LegKind(
        name="carried_down",
        label=mark("Carry down"),
        public=mark("The result is on its way to you"),
        roles=("window", "agent"),
        follows=("accept", *INQUIRIES, "decide", *FULFILMENT, "carried_down", "handed_over"),
        hop=HOP,
    ),
    LegKind(
        name="handed_over",
        label=mark("Hand over"),
        public=mark("Ready to be handed to you"),
        roles=("window", "agent"),
        hop=HANDOVER,
        ends_route=True,
    ),
)

STEPS = (
    Step(
        name="receive",
        label=mark("Receive the application"),
        at=(),
        who=COMING_IN,
        to=NEXT,
        opens=True,
        facts=(
            Fact("mode"),
            Fact("first_asked", FactKind.ID),
            Fact("mandate", required=False),
            Fact("materials", DIGEST),
        ),
        wording=("receipt",),
    ),
    Step(
        name="hand_up",
        label=mark("Hand up"),
        at=("carried_up",),
        who=COUNTERS,
        to=NEXT,
        primary=True,
        facts=(Fact("papers", FactKind.COUNT), MISSING),
        checks=(rules.papers_complete,),
    ),
    Step(name="take_up", label=mark("Confirm receipt"), at=ANY, who=MINE),
    Step(
        name="accept",
        label=mark("Accept"),
        at=("accept",),
        who=COUNTERS,
        to=NEXT,
        primary=True,
        facts=(MISSING,),
        requires=(rules.awaits_nobody, rules.not_accepted_by_law),
        checks=(rules.papers_complete,),
        starts=("decision", "promise"),
        stops=("acceptance",),
        wording=("acceptance",),
    ),
    Step(
        name="deem_accepted",
        label=mark("Accepted by law"),
        at=("accept",),
        who=LAW,
        to=NEXT,
        facts=(Fact("clock"),),
        effective_from="acceptance",
        starts=("decision", "promise"),
        stops=("acceptance",),
        wording=("acceptance",),
    ),
    Step(
        name="ask_correction",
        label=mark("Ask for corrections"),
        at=("accept",),
        who=COUNTERS,
        facts=(Fact("materials", FactKind.CODES), REASON),
        requires=(rules.awaits_nobody, rules.not_yet_corrected, rules.not_accepted_by_law),
        stops=("acceptance",),
        waits_for="applicant",
        wording=("correction",),
    ),
    Step(
        name="supply",
        label=mark("Record the corrected papers"),
        at=("accept",),
        who=ASSISTED,
        facts=(Fact("materials", FactKind.CODES),),
        requires=(rules.awaits_correction,),
        restarts=("acceptance",),
        waits_for="post",
        takes_up=False,
    ),
    Step(
        name="refuse_acceptance",
        label=mark("Refuse acceptance"),
        at=("accept",),
        who=COUNTERS,
        to=HOME,
        facts=(REASON,),
        requires=(rules.not_accepted_by_law,),
        stops=("acceptance",),
        outcome="not_accepted",
        waits_for="post",
        wording=("non_acceptance",),
    ),
    Step(
        name="report_visit",
        label=mark("Record the visit"),
        at=("visit",),
        who=MINE,
        to=NEXT,
        primary=True,
        facts=(Fact("second", FactKind.ID), REASON),
        checks=(rules.two_people,),
    ),
    Step(
        name="conclude",
        label=mark("Record the result"),
        at=("assess", "deliberate", "consult", "outside"),
        who=MINE,
        to=NEXT,
        primary=True,
        facts=(Fact("opinion"), REASON),
    ),
    Step(
        name="end_publicity",
        label=mark("End the publicity"),
        at=("publicise",),
        who=MINE,
        to=NEXT,
        primary=True,
        facts=(Fact("objections"), Fact("reason", DIGEST, required=False)),
        requires=(rules.publicity_over,),
    ),
    Step(
        name="endorse",
        label=mark("Record the opinion"),
        at=("review",),
        who=MINE,
        to=NEXT,
        primary=True,
        facts=(Fact("opinion"), REASON),
    ),
    Step(
        name="grant",
        label=mark("Grant"),
        at=("decide",),
        who=Who((Whose.MY_POST,), DECIDERS | {"agent"}),
        to=NEXT,
        primary=True,
        facts=(Fact("reason", DIGEST, required=False),),
        starts=("delivery",),
        stops=("decision", "promise"),
        outcome="granted",
        wording=("grant",),
    ),
    Step(
        name="refuse",
        label=mark("Refuse"),
        at=("decide",),
        who=Who((Whose.MY_POST,), DECIDERS | {"agent"}),
        to=HOME,
        facts=(REASON,),
        stops=("decision", "promise"),
        outcome="refused",
        wording=("refusal",),
    ),
    Step(
        name="fulfil",
        label=mark("Done"),
        at=FULFILMENT,
        who=MINE,
        to=NEXT,
        primary=True,
    ),
    Step(
        name="hand_down",
        label=mark("Send down"),
        at=("carried_down",),
        who=COUNTERS,
        to=NEXT,
        primary=True,
    ),
    Step(
        name="hand_over",
        label=mark("Hand over"),
        at=("handed_over",),
        who=COUNTERS,
        to=CLOSED,
        primary=True,
        facts=(
            Fact("papers", FactKind.COUNT),
            KEPT,
            Fact("signed"),
            Fact("materials", DIGEST),
        ),
        requires=(rules.is_decided,),
        checks=(rules.originals_returned,),
        stops=("delivery",),
        wording=("hand_over",),
    ),
    Step(
        name="withdraw",
        label=mark("Withdraw and give the papers back"),
        at=("carried_up", "accept", *INQUIRIES, "decide"),
        who=COMING_IN,
        to=CLOSED,
        facts=(REASON, KEPT),
        requires=(rules.undecided, rules.lies_with_receiver),
        checks=(rules.originals_returned,),
        outcome="withdrawn",
        wording=("withdrawal",),
    ),
    Step(
        name="withdraw_later",
        label=mark("Withdraw"),
        at=("carried_up", "accept", *INQUIRIES, "outside", "decide"),
        who=ASSISTED,
        to=HOME,
        facts=(REASON,),
        requires=(rules.undecided, rules.lies_elsewhere),
        stops=("acceptance", "decision", "promise"),
        outcome="withdrawn",
        waits_for="post",
        takes_up=False,
        wording=("withdrawal",),
    ),
    Step(
        name="return_leg",
        label=mark("Return to the leg before"),
        at=("accept", *AFTER_ACCEPTANCE, *FULFILMENT, "carried_down", "handed_over"),
        who=MINE,
        to=BACK,
        facts=(REASON,),
        requires=(rules.awaits_nobody, rules.what_was_told_stands, rules.acceptance_is_answered),
    ),
    Step(
        name="reassign",
        label=mark("Give to another post"),
        at=ANY,
        who=HEADS,
        to=OTHER_POST,
        facts=(Fact("post", FactKind.ID), REASON),
        checks=(rules.post_takes_it_on,),
        takes_up=False,
    ),
    Step(
        name="correct",
        label=mark("Correct an entry"),
        at=ANY,
        who=ASSISTED,
        facts=(Fact("entry", FactKind.COUNT), REASON),
        checks=(rules.entry_exists,),
        takes_up=False,
    ),
    Step(
        name="void",
        label=mark("Void a duplicate"),
        at=("carried_up", "accept"),
        who=ASSISTED,
        to=CLOSED,
        facts=(REASON, KEPT),
        requires=(rules.undecided,),
        checks=(rules.originals_returned,),
        outcome="void",
        takes_up=False,
    ),
)

CLOCKS = (
    ClockKind(name="acceptance", label=mark("Acceptance"), binds="organ", by_law=True),
    ClockKind(name="decision", label=mark("Limit of the law"), binds="organ", by_law=True),
    ClockKind(name="promise", label=mark("Promise"), binds="organ", by_law=False),
    ClockKind(name="delivery", label=mark("Delivery"), binds="organ", by_law=True),
)

APPLICATION = Procedure(
    name="application",
    edition=1,
    label=mark("Application"),
    legs=LEGS,
    steps=STEPS,
    clocks=CLOCKS,
    outcomes=("granted", "refused", "not_accepted", "withdrawn", "void"),
)
