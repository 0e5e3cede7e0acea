"""Whether a complaint is taken up (受理), within the county's days, or not, on a listed ground."""

from bianmin.law.procedure import CLOSED, NEXT, Fact, Step
from bianmin.law.refusal import mark

from .. import rules
from ..findings import GROUNDS
from .words import ASIDE, MINE, REASON

STEPS = (
    Step(
        name="accept_complaint",
        label=mark("Take the complaint up"),
        at=("examine",),
        who=MINE,
        to=NEXT,
        stops=("accept",),
        primary=True,
        impartial=ASIDE,
    ),
    Step(
        name="decline_complaint",
        label=mark("Do not take it up"),
        at=("examine",),
        who=MINE,
        to=CLOSED,
        facts=(
            Fact("ground", label=mark("why it is not taken up"), choices=tuple(GROUNDS)),
            REASON,
        ),
        requires=(rules.is_first_time,),
        stops=("accept",),
        outcome="not_accepted",
        impartial=ASIDE,
        wording=("complaint_declined", "complaint_sheet"),
    ),
)
