"""Steps about papers that did not come as they were listed: reported, answered, settled."""

from bianmin.law.procedure import ANY, Fact, Step, Who, Whose
from bianmin.law.refusal import mark

from .. import counting
from ..models import Settlement
from .words import CHOSEN, COUNT, ID, MINE, REASON, REMARK

SETTLEMENT = Fact("settlement", choices=tuple(Settlement.values), label=mark("how it is settled"))

STEPS = (
    Step(
        name="report_discrepancy",
        label=mark("Report papers that do not match"),
        at=ANY,
        who=MINE,
        facts=(
            CHOSEN,
            Fact("sent", COUNT, label=mark("how many were listed")),
            Fact("counted", COUNT, label=mark("how many were counted")),
            Fact("against", ID, label=mark("the body that sent them")),
            REMARK,
        ),
        requires=(counting.came_from_elsewhere, counting.nothing_open),
        checks=(counting.they_differ,),
    ),
    Step(
        name="answer_discrepancy",
        label=mark("Answer for the papers"),
        at=ANY,
        who=Who((Whose.PASSED,)),
        facts=(REASON,),
        requires=(counting.is_unanswered,),
        takes_up=False,
    ),
    Step(
        name="settle_discrepancy",
        label=mark("Settle what did not match"),
        at=ANY,
        who=Who((Whose.MY_BODY,)),
        facts=(SETTLEMENT, REASON),
        requires=(counting.is_open,),
        checks=(counting.sender_was_heard,),
        takes_up=False,
    ),
)
