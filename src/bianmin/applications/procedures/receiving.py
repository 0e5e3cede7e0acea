"""Steps by which an application comes in and goes up: received, handed up, taken up."""

from bianmin.law.procedure import ANY, NEXT, Fact, FactKind, Step
from bianmin.law.refusal import mark

from .. import rules
from .words import COMING_IN, COUNTERS, DIGEST, MINE, MISSING

STEPS = (
    Step(
        name="receive",
        label=mark("Receive the application"),
        at=(),
        who=COMING_IN,
        to=NEXT,
        opens=True,
        facts=(
            Fact("mode"),
            Fact("first_asked", FactKind.ID),
            Fact("mandate", required=False),
            Fact("materials", DIGEST),
        ),
        wording=("receipt",),
    ),
    Step(
        name="hand_up",
        label=mark("Hand up"),
        at=("carried_up",),
        who=COUNTERS,
        to=NEXT,
        primary=True,
        facts=(Fact("papers", FactKind.COUNT), MISSING),
        checks=(rules.papers_complete,),
    ),
    Step(name="take_up", label=mark("Confirm receipt"), at=ANY, who=MINE),
)
