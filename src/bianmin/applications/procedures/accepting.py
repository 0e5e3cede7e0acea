"""Steps of acceptance: accepted, by the organ or by the law; corrected, once; refused."""

from bianmin.law.holds import CORRECTION
from bianmin.law.procedure import Fact, Step, past
from bianmin.law.refusal import mark

from .. import rules, timing
from .clocks import DECIDING
from .words import BROUGHT, CHOSEN, COUNTERS, DIGEST, HOME, LAW, MISSING, REASON, STEP_ASIDE

GROUNDS = ("not_needed", "not_ours", "other")
"""行政许可法 32(1)(一)(二); what another law says of other matters."""
EXAMINED = ("accept", "prereview")
ANSWERED = ("acceptance", "prereview")
"""What an answer about acceptance stops."""

HURRYING = ("duty", "urgent")
"""What stands still while the applicant corrects her papers, and ends with the refusal."""
GROUND = Fact("ground", required=False, choices=GROUNDS, label=mark("why it is not accepted"))
RIGHT_BODY = Fact("right_body", DIGEST, required=False, label=mark("whose business it is"))

STEPS = (
    Step(
        name="accept",
        label=mark("Accept"),
        at=EXAMINED,
        who=COUNTERS,
        impartial=STEP_ASIDE,
        to=past("accept"),
        primary=True,
        facts=(MISSING,),
        requires=(rules.awaits_nobody, rules.not_accepted_by_law),
        checks=(rules.papers_complete,),
        starts=DECIDING,
        restarts=DECIDING,
        stops=ANSWERED,
        wording=("acceptance",),
    ),
    Step(
        name="deem_accepted",
        label=mark("Accepted by law"),
        at=EXAMINED,
        who=LAW,
        to=past("accept"),
        facts=(Fact("clock", label=mark("the clock")),),
        effective_from="acceptance",
        starts=DECIDING,
        restarts=DECIDING,
        stops=ANSWERED,
        wording=("acceptance",),
    ),
    Step(
        name="ask_correction",
        label=mark("Ask for corrections"),
        at=EXAMINED,
        who=COUNTERS,
        impartial=STEP_ASIDE,
        facts=(CHOSEN, REASON),
        requires=(rules.awaits_nobody, rules.not_yet_corrected, rules.not_accepted_by_law),
        stops=(*ANSWERED, *HURRYING),
        holds=CORRECTION,
        waits_for="applicant",
        wording=("correction",),
    ),
    Step(
        name="correct_on_spot",
        label=mark("Record a correction on the spot"),
        at=EXAMINED,
        who=COUNTERS,
        facts=(CHOSEN, REASON),
        requires=(rules.awaits_nobody, rules.not_accepted_by_law),
    ),
    Step(
        name="supply",
        label=mark("Record the corrected papers"),
        at=EXAMINED,
        who=BROUGHT,
        facts=(CHOSEN,),
        requires=(rules.awaits_correction,),
        restarts=(*ANSWERED, *HURRYING),
        resumes=CORRECTION,
        waits_for="post",
        takes_up=False,
        wording=("supplied",),
    ),
    Step(
        name="refuse_acceptance",
        label=mark("Refuse acceptance"),
        at=EXAMINED,
        who=COUNTERS,
        impartial=STEP_ASIDE,
        to=HOME,
        facts=(GROUND, RIGHT_BODY, REASON),
        requires=(rules.not_accepted_by_law, timing.delay_is_explained),
        checks=(rules.right_body_is_named,),
        stops=(*ANSWERED, *HURRYING, "promise"),
        outcome="not_accepted",
        waits_for="post",
        wording=("non_acceptance",),
    ),
)
