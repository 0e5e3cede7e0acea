"""Steps by which an application comes in and goes up: received, handed up, taken up."""

from bianmin.law.procedure import NEXT, Fact, Step
from bianmin.law.refusal import mark

from .. import agency, rules
from .mending import TAKE_UP
from .words import CAPACITY, COMING_IN, COUNTERS, ID, LISTED, MISSING, PAPERS

STEPS = (
    Step(
        name="receive",
        label=mark("Receive the application"),
        at=(),
        who=COMING_IN,
        to=NEXT,
        opens=True,
        facts=(
            Fact("mode", label=mark("how she is helped")),
            Fact("first_asked", ID, label=mark("the first person asked")),
            Fact("mandate", required=False, label=mark("the mandate")),
            Fact("drafted", ID, required=False, label=mark("who wrote it for her")),
            CAPACITY,
            LISTED,
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
        facts=(PAPERS, MISSING),
        requires=(agency.goes_without_her,),
        checks=(rules.papers_complete,),
    ),
    TAKE_UP,
)
