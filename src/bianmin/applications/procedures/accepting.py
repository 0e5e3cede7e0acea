"""Steps of acceptance: accepted, by the organ or by the law; corrected, once; refused."""

from bianmin.law.procedure import NEXT, Fact, FactKind, Step
from bianmin.law.refusal import mark

from .. import rules
from .words import ASSISTED, COUNTERS, HOME, LAW, MISSING, REASON

STEPS = (
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
        stops=("acceptance", "duty"),
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
        restarts=("acceptance", "duty"),
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
        stops=("acceptance", "duty"),
        outcome="not_accepted",
        waits_for="post",
        wording=("non_acceptance",),
    ),
)
