"""A joint task: what another department looks at for the lead window, and answers."""

from dataclasses import replace

from bianmin.law.procedure import (
    ANY,
    CLOSED,
    NEXT,
    SUBSTITUTE,
    ClockKind,
    LegKind,
    Procedure,
    Step,
    Who,
    Whose,
)
from bianmin.law.refusal import mark

from .. import urging
from . import recusing
from .mending import REASSIGN, SUCCEED, TAKE_UP
from .urging import ANSWER_URGE
from .words import LAW, MINE, REASON, REMARK, STEP_ASIDE

AT_THE_DEPARTMENT = ("window", "reviewer", "approver", "head", "agent")
LEAD = Who((Whose.RECEIVER,), frozenset((*AT_THE_DEPARTMENT, "coordinator")))
"""The lead window: any post of the body that asked."""

JOINT_TASK = Procedure(
    name="joint_task",
    edition=1,
    label=mark("Joint task"),
    legs=(
        LegKind(
            name="asked",
            label=mark("Ask another department"),
            public=mark("Another department is being heard"),
            roles=AT_THE_DEPARTMENT,
            follows=("joint",),
            starts_route=True,
        ),
        LegKind(
            name="joint",
            label=mark("Look at it jointly"),
            public=mark("Another department is being heard"),
            roles=AT_THE_DEPARTMENT,
            starts=("joint",),
            ends_route=True,
        ),
    ),
    steps=(
        Step(name="begin_joint", label=mark("Ask another department"), at=(), who=LEAD, to=NEXT,
             opens=True),
        replace(TAKE_UP, impartial=STEP_ASIDE),
        Step(
            name="agree_jointly",
            label=mark("Agree"),
            at=("joint",),
            who=MINE,
            to=CLOSED,
            facts=(REASON,),
            stops=("joint",),
            outcome="agreed",
            impartial=STEP_ASIDE,
            signals="joint_heard",
            primary=True,
        ),
        Step(
            name="object_jointly",
            label=mark("Do not agree"),
            at=("joint",),
            who=MINE,
            to=CLOSED,
            facts=(REASON,),
            stops=("joint",),
            outcome="objected",
            impartial=STEP_ASIDE,
            signals="joint_heard",
        ),
        Step(
            name="not_ours",
            label=mark("It is not our business"),
            at=("joint",),
            who=MINE,
            to=CLOSED,
            facts=(REASON,),
            stops=("joint",),
            outcome="not_ours",
            impartial=STEP_ASIDE,
            signals="joint_heard",
        ),
        Step(
            name="urge",
            label=mark("Urge"),
            at=ANY,
            who=LEAD,
            facts=(REMARK,),
            requires=(urging.not_urged_already,),
            takes_up=False,
        ),
        ANSWER_URGE,
        Step(
            name="call_back",
            label=mark("Call the task back"),
            at=("joint",),
            who=LEAD,
            to=CLOSED,
            facts=(REASON,),
            stops=("joint",),
            outcome="called_back",
            takes_up=False,
        ),
        Step(
            name="end_with_lead",
            label=mark("Ended with the matter"),
            at=ANY,
            who=LAW,
            to=CLOSED,
            stops=("joint",),
            outcome="ended",
        ),
        REASSIGN,
        SUCCEED,
        *recusing.STEPS,
        Step(
            name="step_aside",
            label=mark("Taken from who stepped aside from the matter"),
            at=("joint",),
            who=LAW,
            to=SUBSTITUTE,
            takes_up=False,
        ),
    ),
    clocks=(
        ClockKind(name="joint", label=mark("Joint task"), binds="department", by_law=False),
    ),
    outcomes=("agreed", "objected", "not_ours", "called_back", "ended"),
)  # fmt: skip
