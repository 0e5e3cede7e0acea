"""Steps of the legs on which an application is examined."""

from bianmin.law.procedure import NEXT, Fact, Step
from bianmin.law.refusal import mark

from .. import rules
from .words import ID, MINE, OPINION, REASON, REMARK, STEP_ASIDE

STEPS = (
    Step(
        name="report_visit",
        label=mark("Record the visit"),
        at=("visit",),
        who=MINE,
        impartial=STEP_ASIDE,
        to=NEXT,
        primary=True,
        facts=(Fact("second", ID, label=mark("the second official")), REASON),
        checks=(rules.two_people,),
    ),
    Step(
        name="conclude",
        label=mark("Record the result"),
        at=("assess", "deliberate", "consult", "outside"),
        who=MINE,
        impartial=STEP_ASIDE,
        to=NEXT,
        primary=True,
        facts=(OPINION, REASON),
    ),
    Step(
        name="end_publicity",
        label=mark("End the publicity"),
        at=("publicise",),
        who=MINE,
        impartial=STEP_ASIDE,
        to=NEXT,
        primary=True,
        facts=(
            Fact("objections", label=mark("the objections"), choices=("none", "raised")),
            REMARK,
        ),
        requires=(rules.publicity_over,),
    ),
    Step(
        name="endorse",
        label=mark("Record the opinion"),
        at=("review",),
        who=MINE,
        impartial=STEP_ASIDE,
        to=NEXT,
        primary=True,
        facts=(OPINION, REASON),
    ),
)
