"""The legs a complaint passes, and its clocks: the county's own, since no law gives them."""

from bianmin.law.procedure import ClockKind, LegKind
from bianmin.law.refusal import mark

from .words import HANDLING

OPEN = ("examine", "investigate")
"""Until she is answered."""

LEGS = (
    LegKind(
        name="register",
        label=mark("Register the complaint"),
        public=mark("Registered"),
        roles=HANDLING,
        follows=("examine",),
        starts_route=True,
    ),
    LegKind(
        name="examine",
        label=mark("Decide whether it is taken up"),
        public=mark("It is being seen whether it is for us"),
        roles=HANDLING,
        follows=("investigate",),
        starts=("accept",),
    ),
    LegKind(
        name="investigate",
        label=mark("Look into the complaint"),
        public=mark("It is being looked into"),
        roles=HANDLING,
        follows=("rectify",),
        starts=("finish",),
    ),
    LegKind(
        name="rectify",
        label=mark("See that it is put right"),
        public=mark("You were answered; what was wrong is being put right"),
        roles=HANDLING,
        ends_route=True,
    ),
)

CLOCKS = (
    ClockKind(name="accept", label=mark("Taking up"), binds="organ", by_law=False),
    ClockKind(name="finish", label=mark("Concluding"), binds="organ", by_law=False),
    ClockKind(name="rectify", label=mark("Putting right"), binds="organ", by_law=False),
)
