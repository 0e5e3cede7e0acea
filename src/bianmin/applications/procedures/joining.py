"""Steps by which the lead window hears other departments (联合办理): each is asked by a child."""

from bianmin.law.procedure import ANY, Fact, Step
from bianmin.law.refusal import mark

from ..joint import rules as joint
from .legs import INQUIRIES
from .words import COUNT, ID, LAW, MINE

WHERE = (*INQUIRIES, "decide")
"""Where the lead window works on it: after acceptance, before the decision."""

STEPS = (
    Step(
        name="ask_joint",
        label=mark("Ask another department"),
        at=WHERE,
        who=MINE,
        facts=(
            Fact("body", ID, label=mark("who is asked")),
            Fact("days", COUNT, label=mark("in how many working days the answer is expected")),
        ),
    ),
    Step(
        name="joint_heard",
        label=mark("Another department has answered"),
        at=ANY,
        who=LAW,
        facts=(Fact("ends", COUNT),),
        requires=(joint.somebody_was_asked,),
    ),
)
"""The first is taken by opening a child (``applications.joint.asking``)."""
