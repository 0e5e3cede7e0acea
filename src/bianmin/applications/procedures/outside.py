"""Steps about who is outside (a bank, the tax office, the province): asked, and answering."""

from bianmin.law.procedure import Fact, Step
from bianmin.law.refusal import mark

from .. import outside
from .legs import AFTER_ACCEPTANCE, FULFILMENT
from .words import COUNT, LAW, MINE, REASON, REMARK

WHERE = tuple(
    dict.fromkeys(k for k in (*AFTER_ACCEPTANCE, *FULFILMENT, "accept") if k != "carried_up")
)
HOW = Fact("how", choices=outside.HOW, label=mark("in which way"))

STEPS = (
    Step(
        name="ask_outside",
        label=mark("Ask somebody outside"),
        at=WHERE,
        who=MINE,
        facts=(
            Fact("whom", choices=outside.WHOM, label=mark("who is asked")),
            HOW,
            Fact("system", required=False, label=mark("which system is asked")),
            Fact("expected", COUNT, label=mark("in how many working days the answer is expected")),
            REASON,
        ),
        requires=(outside.nobody_is_awaited,),
        checks=(outside.days_are_expected,),
        waits_for="outside_body",
    ),
    Step(
        name="ask_outside_again",
        label=mark("Ask again"),
        at=WHERE,
        who=MINE,
        facts=(HOW, REMARK),
        requires=(outside.somebody_is_awaited,),
    ),
    Step(
        name="record_outside_answer",
        label=mark("Record the answer from outside"),
        at=WHERE,
        who=MINE,
        facts=(HOW, REASON),
        requires=(outside.somebody_is_awaited,),
        waits_for="post",
    ),
    Step(
        name="receive_outside_answer",
        label=mark("Answer received from another system"),
        at=WHERE,
        who=LAW,
        facts=(HOW, Fact("system", label=mark("which system is asked")), REASON),
        requires=(outside.somebody_is_awaited,),
        waits_for="post",
    ),
)
