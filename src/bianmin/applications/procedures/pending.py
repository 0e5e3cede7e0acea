"""Accepted though a minor paper is still to come (容缺受理): promised, brought, or it lapses."""

from bianmin.law.procedure import ANY, Fact, Step, past
from bianmin.law.refusal import mark

from .. import pending, rules, timing
from .accepting import ANSWERED, EXAMINED
from .clocks import DECIDING, UNTIL_DECIDED
from .legs import INQUIRIES
from .words import ASSISTED, CODES, COUNTERS, DAY, HOME, MINE, REASON, STEP_ASIDE

FOLLOWING = Fact("following", CODES, required=False, label=mark("the papers that follow"))

STEPS = (
    Step(
        name="accept_pending",
        label=mark("Accept with papers to follow"),
        at=EXAMINED,
        who=COUNTERS,
        impartial=STEP_ASIDE,
        to=past("accept"),
        facts=(
            Fact("by_day", DAY, label=mark("the day by which they come")),
            FOLLOWING,
        ),
        requires=(rules.awaits_nobody, rules.not_accepted_by_law),
        checks=(pending.something_follows, pending.day_is_near),
        starts=DECIDING,
        restarts=DECIDING,
        stops=ANSWERED,
        wording=("acceptance", "undertaking"),
    ),
    Step(
        name="bring_promised",
        label=mark("Record the papers that followed"),
        at=ANY,
        who=ASSISTED,
        facts=(FOLLOWING,),
        requires=(pending.papers_are_promised,),
        takes_up=False,
    ),
    Step(
        name="withdraw_acceptance",
        label=mark("Withdraw the acceptance"),
        at=(*INQUIRIES, "decide"),
        who=MINE,
        impartial=STEP_ASIDE,
        to=HOME,
        facts=(
            REASON,
            Fact("promised_by", DAY, required=False, label=mark("the day by which they come")),
        ),
        requires=(
            rules.undecided,
            pending.papers_are_promised,
            pending.county_withdraws,
            timing.nothing_lasts,
            timing.delay_is_explained,
        ),
        checks=(pending.promise_is_broken,),
        stops=UNTIL_DECIDED,
        outcome="not_accepted",
        waits_for="post",
        wording=("non_acceptance",),
    ),
)
