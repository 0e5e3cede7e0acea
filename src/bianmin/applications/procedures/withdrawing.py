"""Steps by which the applicant takes the application back: at a counter, or from her phone."""

from bianmin.law.procedure import CLOSED, Step
from bianmin.law.refusal import mark

from .. import rules
from .clocks import UNTIL_DECIDED
from .legs import INQUIRIES
from .words import ASSISTED, COMING_IN, HERSELF, HOME, KEPT, REASON

STEPS = (
    Step(
        name="withdraw",
        label=mark("Withdraw and give the papers back"),
        at=("carried_up", "prereview", "accept", *INQUIRIES, "decide"),
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
        at=("carried_up", "prereview", "accept", *INQUIRIES, "outside", "decide"),
        who=ASSISTED,
        to=HOME,
        facts=(REASON,),
        requires=(rules.undecided, rules.lies_elsewhere),
        stops=("acceptance", "prereview", *UNTIL_DECIDED),
        outcome="withdrawn",
        waits_for="post",
        takes_up=False,
        wording=("withdrawal",),
    ),
    Step(
        name="withdraw_online",
        label=mark("Withdraw from her phone"),
        at=("prereview", "accept", *INQUIRIES, "outside", "decide"),
        who=HERSELF,
        to=CLOSED,
        facts=(REASON, KEPT),
        requires=(rules.was_sent_online, rules.undecided),
        checks=(rules.originals_returned,),
        outcome="withdrawn",
        takes_up=False,
        wording=("withdrawal",),
    ),
)
