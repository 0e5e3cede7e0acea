"""How a complaint ends without a conclusion: withdrawn, or a duplicate."""

from bianmin.law.procedure import CLOSED, Step
from bianmin.law.refusal import mark

from .legs import OPEN
from .words import LAW, MINE, REASON

STEPS = (
    Step(
        name="withdraw_complaint",
        label=mark("Withdrawn, as she told us"),
        at=OPEN,
        who=MINE,
        to=CLOSED,
        facts=(REASON,),
        outcome="withdrawn",
        takes_up=False,
    ),
    Step(
        name="withdrawn_with_code",
        label=mark("Withdrawn by who complains, with her code"),
        at=OPEN,
        who=LAW,
        to=CLOSED,
        outcome="withdrawn",
    ),
    Step(
        name="void",
        label=mark("Void a duplicate"),
        at=("examine",),
        who=MINE,
        to=CLOSED,
        facts=(REASON,),
        outcome="void",
        takes_up=False,
    ),
)
