"""Looking for the information, asking others about it, the fee, more time (条例 32-36, 42)."""

from bianmin.law.procedure import CLOSED, NEXT, Fact, FactKind, Step
from bianmin.law.refusal import mark

from .. import rules
from ..outcomes import Group
from ..replying import ANSWERABLE
from .legs import IN_WORK
from .words import CLOCK, DISCLOSURE_HEAD, ENDS, EXTENDING, LAW, MINE, REASON

STEPS = (
    Step(
        name="record_search",
        label=mark("Record where was looked"),
        at=("handle",),
        who=MINE,
        facts=(
            Fact("found", label=mark("whether it was found"), choices=("found", "partly", "none")),
            Fact("searched", FactKind.DIGEST, label=mark("where was looked, and for what words")),
        ),
    ),
    Step(
        name="ask_third_party",
        label=mark("Ask a third party"),
        at=("handle",),
        who=MINE,
        holds="third_party",
        wording=("third_party_told",),
        requires=(rules.awaits_nobody,),
    ),
    Step(
        name="third_party_heard",
        label=mark("Third party heard"),
        at=("handle",),
        who=LAW,
        facts=(ENDS,),
        resumes="*",
    ),
    Step(
        name="ask_joint_maker",
        label=mark("Ask a body that made it too"),
        at=("handle",),
        who=MINE,
        holds="joint_maker",
        wording=("joint_maker_told",),
        requires=(rules.awaits_nobody,),
    ),
    Step(
        name="joint_maker_heard",
        label=mark("Joint maker heard"),
        at=("handle",),
        who=LAW,
        facts=(ENDS,),
        resumes="*",
    ),
    Step(
        name="ask_reasons",
        label=mark("Ask for her reasons"),
        at=("handle",),
        who=MINE,
        facts=(REASON,),
        requires=(rules.reasons_asked_once, rules.awaits_nobody),
        waits_for="applicant",
        wording=("reasons_notice",),
    ),
    Step(
        name="reasons_given",
        label=mark("Record her reasons"),
        at=("handle",),
        who=MINE,
        facts=(REASON,),
        requires=(rules.awaits_reasons,),
        waits_for="post",
    ),
    Step(
        name="charge",
        label=mark("Ask for the fee"),
        at=("handle",),
        who=MINE,
        facts=(
            Fact("basis", label=mark("how the fee is counted"), choices=("count", "pages")),
            Fact("count", FactKind.COUNT, label=mark("how many")),
            Fact("fen", FactKind.COUNT, label=mark("the amount")),
        ),
        requires=(rules.charged_once, rules.awaits_nobody),
        checks=(rules.something_to_pay,),
        stops=("reply",),
        starts=("fee",),
        waits_for="applicant",
        wording=("fee_notice",),
    ),
    Step(
        name="paid",
        label=mark("Record the payment"),
        at=("handle",),
        who=MINE,
        facts=(Fact("voucher", FactKind.DIGEST, label=mark("number of the receipt")),),
        requires=(rules.awaits_payment,),
        restarts=("reply",),
        stops=("fee",),
        waits_for="post",
    ),
    Step(
        name="deem_abandoned",
        label=mark("Given up by law: not paid"),
        at=("handle",),
        who=LAW,
        to=CLOSED,
        facts=(CLOCK,),
        outcome=Group.OTHERWISE,
        wording=("request_ended",),
    ),
    Step(
        name="extend",
        label=mark("Extend"),
        at=IN_WORK,
        who=EXTENDING,
        facts=(Fact("days", FactKind.COUNT, label=mark("by how many days")), REASON),
        extends=("reply",),
        approver=DISCLOSURE_HEAD,
        takes_up=False,
        wording=("reply_extended",),
    ),
    Step(
        name="draft_reply",
        label=mark("Put a reply forward"),
        at=("handle",),
        who=MINE,
        to=NEXT,
        facts=(
            Fact("ground", label=mark("how it ends"), choices=ANSWERABLE),
            Fact("draft", FactKind.DIGEST, label=mark("the draft of the reply")),
        ),
        requires=(rules.awaits_nobody, rules.nobody_is_being_asked),
        checks=(rules.was_searched,),
        primary=True,
    ),
)
