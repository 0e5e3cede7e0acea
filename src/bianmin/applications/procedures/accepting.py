"""Steps of acceptance: accepted, by the organ or by the law; corrected, once; refused."""

from bianmin.law.procedure import NEXT, Fact, Step
from bianmin.law.refusal import mark

from .. import rules, timing
from .clocks import DECIDING
from .words import ASSISTED, CHOSEN, COUNTERS, HOME, LAW, MISSING, REASON

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
        starts=DECIDING,
        restarts=DECIDING,
        stops=("acceptance",),
        wording=("acceptance",),
    ),
    Step(
        name="deem_accepted",
        label=mark("Accepted by law"),
        at=("accept",),
        who=LAW,
        to=NEXT,
        facts=(Fact("clock", label=mark("the clock")),),
        effective_from="acceptance",
        starts=DECIDING,
        restarts=DECIDING,
        stops=("acceptance",),
        wording=("acceptance",),
    ),
    Step(
        name="ask_correction",
        label=mark("Ask for corrections"),
        at=("accept",),
        who=COUNTERS,
        facts=(CHOSEN, REASON),
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
        facts=(CHOSEN,),
        requires=(rules.awaits_correction,),
        restarts=("acceptance", "duty"),
        waits_for="post",
        takes_up=False,
        wording=("supplied",),
    ),
    Step(
        name="refuse_acceptance",
        label=mark("Refuse acceptance"),
        at=("accept",),
        who=COUNTERS,
        to=HOME,
        facts=(REASON,),
        requires=(rules.not_accepted_by_law, timing.delay_is_explained),
        stops=("acceptance", "duty"),
        outcome="not_accepted",
        waits_for="post",
        wording=("non_acceptance",),
    ),
)
