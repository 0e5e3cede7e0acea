"""Steps about a fee: told in writing, paid or waived; the treasury's receipt is noted."""

from bianmin.law.procedure import Fact, Step
from bianmin.law.refusal import mark

from .. import paying
from .legs import AFTER_ACCEPTANCE, FULFILMENT
from .words import COUNT, DIGEST, MINE, REASON

OWED_ON = (*AFTER_ACCEPTANCE, *FULFILMENT, "carried_down", "handed_over")

STEPS = (
    Step(
        name=paying.ASKED,
        label=mark("Ask for the fee"),
        at=OWED_ON,
        who=MINE,
        facts=(
            Fact("fen", COUNT, label=mark("the amount")),
            Fact("what_for", DIGEST, label=mark("what it is for")),
            Fact("charged", COUNT, required=False, label=mark("whether the item charges")),
        ),
        requires=(paying.nothing_is_asked,),
        checks=(paying.is_charged, paying.amount_is_plausible),
        wording=("payment_notice",),
    ),
    Step(
        name=paying.PAID,
        label=mark("Record the payment"),
        at=OWED_ON,
        who=MINE,
        facts=(Fact("voucher", DIGEST, label=mark("the number of the receipt")),),
        requires=(paying.is_owed,),
    ),
    Step(
        name=paying.WAIVED,
        label=mark("Waive the fee"),
        at=OWED_ON,
        who=MINE,
        facts=(REASON,),
        requires=(paying.is_owed,),
    ),
)
