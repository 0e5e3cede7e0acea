"""The step by which the law renews a licence whose renewal nobody decided in time."""

from bianmin.law.procedure import Fact, Step, past
from bianmin.law.refusal import mark

from ..licences import rules
from .clocks import UNTIL_DECIDED
from .legs import INQUIRIES
from .words import DAY, LAW

STEPS = (
    Step(
        name="deem_renewed",
        label=mark("Renewed by law"),
        at=(*INQUIRIES, "decide"),
        who=LAW,
        to=past("decide"),
        facts=(Fact("until", DAY, label=mark("the licence’s last day")),),
        checks=(rules.has_run_out,),
        starts=("delivery",),
        stops=UNTIL_DECIDED,
        outcome="granted",
        wording=("grant",),
    ),
)
