"""Steps that pass a matter on or put the ledger right, of a request and of its children alike."""

from bianmin.law.procedure import ANY, OTHER_POST, Fact, FactKind, Step
from bianmin.law.refusal import mark
from bianmin.matters import rules

from .words import ASSISTED, HEAD, LAW, MINE, REASON

TAKE_UP = Step(name="take_up", label=mark("Confirm receipt"), at=ANY, who=MINE)

REASSIGN = Step(
    name="reassign",
    label=mark("Give to another post"),
    at=ANY,
    who=HEAD,
    to=OTHER_POST,
    facts=(Fact("post", FactKind.ID, label=mark("the post")), REASON),
    checks=(rules.post_takes_it_on,),
    takes_up=False,
)

SUCCEED = Step(
    name="succeed",
    label=mark("Pass on to the successor"),
    at=ANY,
    who=LAW,
    to=OTHER_POST,
    facts=(Fact("post", FactKind.ID, label=mark("the post")),),
    requires=(rules.post_is_gone,),
    checks=(rules.goes_to_the_heir,),
    takes_up=False,
)

CORRECT = Step(
    name="correct",
    label=mark("Correct an entry"),
    at=ANY,
    who=ASSISTED,
    facts=(Fact("entry", FactKind.COUNT, label=mark("the entry")), REASON),
    checks=(rules.entry_exists,),
    takes_up=False,
)
