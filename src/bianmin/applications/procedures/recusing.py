"""The step by which somebody says that she has an interest in a matter, and steps aside (回避)."""

from bianmin.law.procedure import ANY, SUBSTITUTE, Fact, Step
from bianmin.law.refusal import mark

from .. import recusal
from .words import ASSISTED, REMARK

STEPS = (
    Step(
        name="declare_interest",
        label=mark("Declare an interest"),
        at=ANY,
        who=ASSISTED,
        to=SUBSTITUTE,
        facts=(Fact("relation", label=mark("what she is to you")), REMARK),
        checks=(recusal.relation_is_listed,),
        declares=True,
        takes_up=False,
    ),
)
