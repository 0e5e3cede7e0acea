"""Steps by which a matter leaves the usual way up: straight, with the agent along, or hurried."""

from bianmin.law.procedure import Fact, Step, beyond
from bianmin.law.refusal import mark

from .. import agency, haste, rules
from .legs import INQUIRIES
from .words import ASSISTED, COUNTERS, MISSING, PAPERS

URGENCY = Fact("urgency", label=mark("why it is urgent"))
UP = beyond("carried_up")

STEPS = (
    Step(
        name="accompany",
        label=mark("Go along with her"),
        at=("carried_up",),
        who=COUNTERS,
        to=UP,
        primary=True,
        facts=(PAPERS, MISSING),
        requires=(agency.goes_with_her,),
        checks=(rules.papers_complete,),
    ),
    Step(
        name="send_straight",
        label=mark("Urgent: send straight to the county"),
        at=("carried_up",),
        who=COUNTERS,
        to=UP,
        facts=(URGENCY, PAPERS, MISSING),
        requires=(agency.goes_without_her, agency.skips_a_tier, rules.undecided),
        checks=(haste.reason_is_listed, rules.papers_complete),
        starts=(haste.CLOCK,),
    ),
    Step(
        name="go_along",
        label=mark("Urgent: go along with her to the county"),
        at=("carried_up",),
        who=COUNTERS,
        to=UP,
        facts=(URGENCY, PAPERS, MISSING),
        requires=(agency.skips_a_tier, rules.undecided),
        checks=(haste.reason_is_listed, rules.papers_complete),
        starts=(haste.CLOCK,),
    ),
    Step(
        name="mark_urgent",
        label=mark("Open the green channel"),
        at=("carried_up", "accept", *INQUIRIES, "decide"),
        who=ASSISTED,
        facts=(URGENCY,),
        requires=(haste.not_yet, rules.undecided),
        checks=(haste.reason_is_listed,),
        starts=(haste.CLOCK,),
        takes_up=False,
    ),
)
