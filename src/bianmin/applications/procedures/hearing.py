"""Steps of a hearing: her right to one, what she says to it, its notice, its minutes."""

from bianmin.law.holds import HEARING
from bianmin.law.procedure import Fact, Step
from bianmin.law.refusal import mark

from .. import hearing, timing
from .legs import INQUIRIES
from .words import BROUGHT, DAY, DIGEST, ID, MINE, REASON

EXAMINED = (*INQUIRIES, "decide")
HELD_ON = Fact("held_on", DAY, label=mark("the day of the hearing"))
PRESIDER = Fact("presider", ID, label=mark("who presides"))

STEPS = (
    Step(
        name=hearing.OFFERED,
        label=mark("Tell her of her right to a hearing"),
        at=EXAMINED,
        who=MINE,
        facts=(REASON,),
        requires=(timing.law_is_held_by_it, hearing.not_offered_yet),
        wording=("hearing_offered",),
    ),
    Step(
        name=hearing.ASKED,
        label=mark("A hearing is asked for"),
        at=EXAMINED,
        who=BROUGHT,
        requires=(hearing.right_is_open,),
        starts=("hearing",),
        holds=HEARING,
        takes_up=False,
    ),
    Step(
        name=hearing.WAIVED,
        label=mark("No hearing is wanted"),
        at=EXAMINED,
        who=BROUGHT,
        requires=(hearing.right_is_open,),
        takes_up=False,
    ),
    Step(
        name=hearing.DECLINED,
        label=mark("Tell her that there is no hearing"),
        at=EXAMINED,
        who=MINE,
        facts=(REASON,),
        requires=(hearing.was_offered,),
        wording=("hearing_refused",),
    ),
    Step(
        name=hearing.CALLED,
        label=mark("Call the hearing"),
        at=EXAMINED,
        who=MINE,
        facts=(
            HELD_ON,
            Fact("held_at", DIGEST, label=mark("hour and place")),
            PRESIDER,
        ),
        requires=(hearing.is_awaited,),
        checks=(hearing.is_told_in_time, hearing.presider_did_not_examine),
        wording=("hearing_notice",),
    ),
    Step(
        name=hearing.HELD,
        label=mark("Record the hearing"),
        at=EXAMINED,
        who=MINE,
        facts=(HELD_ON, PRESIDER, Fact("minutes", DIGEST, label=mark("the minutes"))),
        requires=(hearing.is_awaited, hearing.was_called),
        checks=(
            hearing.day_has_come,
            hearing.was_told_in_time,
            hearing.presider_did_not_examine,
        ),
        resumes=HEARING,
        stops=("hearing",),
        wording=("hearing_minutes",),
    ),
)
