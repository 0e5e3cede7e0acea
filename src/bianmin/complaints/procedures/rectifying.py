"""What was found wrong is put right (限期整改): recorded, then verified or ordered again."""

from bianmin.law.procedure import CLOSED, Fact, FactKind, Step
from bianmin.law.refusal import mark

from .. import rules
from .looking import FAULT
from .words import ASIDE, MINE

STEPS = (
    Step(
        name="record_rectified",
        label=mark("Record what was done about it"),
        at=("rectify",),
        who=MINE,
        facts=(Fact("done", FactKind.DIGEST, label=mark("what was done")),),
        requires=(rules.is_being_put_right,),
        stops=("rectify",),
    ),
    Step(
        name="verify_rectified",
        label=mark("It has been put right"),
        at=("rectify",),
        who=MINE,
        to=CLOSED,
        requires=(rules.was_put_right,),
        primary=True,
        impartial=ASIDE,
    ),
    Step(
        name="order_again",
        label=mark("Not put right: order it again"),
        at=("rectify",),
        who=MINE,
        facts=(FAULT,),
        requires=(rules.was_put_right,),
        restarts=("rectify",),
        impartial=ASIDE,
        wording=("rectification_notice",),
    ),
)
