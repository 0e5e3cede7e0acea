"""Steps that pass a complaint on or put its ledger right, and by which somebody steps aside."""

from bianmin.law.procedure import ANY, OTHER_POST, SUBSTITUTE, Fact, FactKind, Step
from bianmin.law.refusal import mark
from bianmin.matters import rules

from .words import HEAD, LAW, MINE, REASON, REMARK

FIRST = (
    Step(name="take_up", label=mark("Confirm receipt"), at=ANY, who=MINE),
    Step(
        name="declare_interest",
        label=mark("Declare an interest"),
        at=ANY,
        who=MINE,
        to=SUBSTITUTE,
        facts=(REMARK,),
        declares=True,
        takes_up=False,
    ),
)

LAST = (
    Step(
        name="reassign",
        label=mark("Give to another post"),
        at=ANY,
        who=HEAD,
        to=OTHER_POST,
        facts=(Fact("post", FactKind.ID, label=mark("the post")), REASON),
        checks=(rules.post_takes_it_on,),
        takes_up=False,
    ),
    Step(
        name="succeed",
        label=mark("Pass on to the successor"),
        at=ANY,
        who=LAW,
        to=OTHER_POST,
        facts=(Fact("post", FactKind.ID, label=mark("the post")),),
        requires=(rules.post_is_gone,),
        checks=(rules.goes_to_the_heir,),
        takes_up=False,
    ),
    Step(
        name="correct",
        label=mark("Correct an entry"),
        at=ANY,
        who=MINE,
        facts=(Fact("entry", FactKind.COUNT, label=mark("the entry")), REASON),
        checks=(rules.entry_exists,),
        takes_up=False,
    ),
)
