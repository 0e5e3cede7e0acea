"""Steps of the decision, of what it brings with it, and of the way back to the applicant."""

from bianmin.law.procedure import CLOSED, NEXT, Fact, FactKind, Step, Who, Whose
from bianmin.law.refusal import mark

from .. import rules
from .clocks import UNTIL_DECIDED
from .legs import FULFILMENT
from .words import COUNTERS, DECIDERS, DIGEST, HOME, KEPT, MINE, REASON

STEPS = (
    Step(
        name="grant",
        label=mark("Grant"),
        at=("decide",),
        who=Who((Whose.MY_POST,), DECIDERS | {"agent"}),
        to=NEXT,
        primary=True,
        facts=(Fact("reason", DIGEST, required=False),),
        starts=("delivery",),
        stops=UNTIL_DECIDED,
        outcome="granted",
        wording=("grant",),
    ),
    Step(
        name="refuse",
        label=mark("Refuse"),
        at=("decide",),
        who=Who((Whose.MY_POST,), DECIDERS | {"agent"}),
        to=HOME,
        facts=(REASON,),
        stops=UNTIL_DECIDED,
        outcome="refused",
        wording=("refusal",),
    ),
    Step(
        name="fulfil",
        label=mark("Done"),
        at=FULFILMENT,
        who=MINE,
        to=NEXT,
        primary=True,
    ),
    Step(
        name="hand_down",
        label=mark("Send down"),
        at=("carried_down",),
        who=COUNTERS,
        to=NEXT,
        primary=True,
    ),
    Step(
        name="hand_over",
        label=mark("Hand over"),
        at=("handed_over",),
        who=COUNTERS,
        to=CLOSED,
        primary=True,
        facts=(
            Fact("papers", FactKind.COUNT),
            KEPT,
            Fact("signed"),
            Fact("materials", DIGEST),
        ),
        requires=(rules.is_decided,),
        checks=(rules.originals_returned,),
        stops=("delivery",),
        wording=("hand_over",),
    ),
)
