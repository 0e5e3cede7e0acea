"""Steps by which a matter is urged on, and by which whoever has it answers."""

from bianmin.law.procedure import ANY, Step, Who, Whose
from bianmin.law.refusal import mark

from .. import urging
from .words import REASON, REMARK

OVERSEERS = frozenset({"coordinator", "supervisor"})

ANSWER_URGE = Step(
    name="answer_urge",
    label=mark("Answer who urged"),
    at=ANY,
    who=Who((Whose.MY_BODY,)),
    facts=(REASON,),
    requires=(urging.is_urged,),
    takes_up=False,
)

STEPS = (
    Step(
        name="urge",
        label=mark("Urge"),
        at=ANY,
        who=Who((Whose.APPLICANT, Whose.RECEIVER)),
        facts=(REMARK,),
        requires=(urging.waits_for_us, urging.not_urged_already),
        takes_up=False,
    ),
    Step(
        name="supervise",
        label=mark("Demand an answer"),
        at=ANY,
        who=Who((Whose.ANYWHERE,), OVERSEERS),
        facts=(REASON,),
        requires=(urging.not_supervised_already,),
        takes_up=False,
    ),
    ANSWER_URGE,
)
