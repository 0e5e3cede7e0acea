"""The legs a request passes: each of the stages that article 45 of the regulations names."""

from bianmin.law.procedure import LegKind
from bianmin.law.refusal import mark

IN_WORK = ("examine", "handle", "decide")
"""Where it is worked on after it has been received."""

AT_THE_OFFICE = ("reviewer", "window", "head", "agent", "coordinator")

LEGS = (
    LegKind(
        name="register",
        label=mark("Register the request"),
        public=mark("Registered with the office"),
        roles=AT_THE_OFFICE,
        follows=("confirm", "examine"),
        starts_route=True,
    ),
    LegKind(
        name="confirm",
        label=mark("Confirm the day of receipt"),
        public=mark("Receipt is being confirmed with you"),
        roles=AT_THE_OFFICE,
        follows=("examine",),
        starts=("confirmation",),
    ),
    LegKind(
        name="examine",
        label=mark("Examine the request"),
        public=mark("Being examined"),
        roles=AT_THE_OFFICE,
        follows=("handle",),
        starts=("asking", "reply"),
    ),
    LegKind(
        name="handle",
        label=mark("Find and judge the information"),
        public=mark("The information is being looked for"),
        roles=AT_THE_OFFICE,
        follows=("decide",),
    ),
    LegKind(
        name="decide",
        label=mark("Decide on the reply"),
        public=mark("The reply is being decided"),
        roles=("approver", "organ_head", "head", "agent", "coordinator"),
        follows=("serve",),
    ),
    LegKind(
        name="serve",
        label=mark("Serve the reply"),
        public=mark("The reply is on its way to you"),
        roles=AT_THE_OFFICE,
        ends_route=True,
    ),
)
