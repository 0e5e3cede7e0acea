"""Steps that put right what went wrong; nothing is ever erased."""

from bianmin.law.procedure import ANY, BACK, CLOSED, OTHER_POST, Fact, Step, leg
from bianmin.law.refusal import mark
from bianmin.matters.rules import (
    entry_exists,
    goes_to_the_heir,
    post_is_gone,
    post_takes_it_on,
)

from .. import amending, rules, timing
from .clocks import DECIDING
from .legs import AFTER_ACCEPTANCE, FULFILMENT
from .words import (
    ASSISTED,
    COUNT,
    DIGEST,
    HEADS,
    ID,
    KEPT,
    LAW,
    MINE,
    ORGAN_HEAD,
    REASON,
    STEP_ASIDE,
)

TAKE_UP = Step(name="take_up", label=mark("Confirm receipt"), at=ANY, who=MINE)

REASSIGN = Step(
    name="reassign",
    label=mark("Give to another post"),
    at=ANY,
    who=HEADS,
    to=OTHER_POST,
    facts=(Fact("post", ID, label=mark("the post")), REASON),
    checks=(post_takes_it_on,),
    takes_up=False,
)

SUCCEED = Step(
    name="succeed",
    label=mark("Pass on to the successor"),
    at=ANY,
    who=LAW,
    to=OTHER_POST,
    facts=(Fact("post", ID, label=mark("the post")),),
    requires=(post_is_gone,),
    checks=(goes_to_the_heir,),
    takes_up=False,
)

STEPS = (
    Step(
        name="return_leg",
        label=mark("Return to the leg before"),
        at=("accept", *AFTER_ACCEPTANCE, *FULFILMENT, "carried_down", "handed_over"),
        who=MINE,
        to=BACK,
        facts=(REASON,),
        requires=(rules.awaits_nobody, rules.what_was_told_stands, rules.acceptance_is_answered),
    ),
    REASSIGN,
    SUCCEED,
    Step(
        name="correct",
        label=mark("Correct an entry"),
        at=ANY,
        who=ASSISTED,
        facts=(Fact("entry", COUNT, label=mark("the entry")), REASON),
        checks=(entry_exists,),
        takes_up=False,
    ),
    Step(
        name=amending.STEP,
        label=mark("Amend the form"),
        at=ANY,
        who=ASSISTED,
        facts=(
            Fact("answers", DIGEST, label=mark("what is filled in")),
            Fact("changed", COUNT, label=mark("how many fields change")),
            REASON,
        ),
        requires=(rules.undecided,),
        checks=(amending.something_changed,),
        takes_up=False,
    ),
    Step(
        name="void",
        label=mark("Void a duplicate"),
        at=("carried_up", "prereview", "accept"),
        who=ASSISTED,
        to=CLOSED,
        facts=(REASON, KEPT),
        requires=(rules.undecided,),
        checks=(rules.originals_returned,),
        outcome="void",
        takes_up=False,
        wording=("voided",),
    ),
    Step(
        name="annul",
        label=mark("Annul the acceptance by law"),
        at=AFTER_ACCEPTANCE,
        who=ORGAN_HEAD,
        impartial=STEP_ASIDE,
        to=leg("accept"),
        facts=(REASON,),
        requires=(rules.undecided, rules.was_deemed_accepted, timing.nothing_lasts),
        restarts=("acceptance",),
        stops=DECIDING,
        takes_up=False,
        wording=("annulment",),
    ),
)
