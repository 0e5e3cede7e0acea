"""The clocks that run over an application."""

from bianmin.law.procedure import ClockKind
from bianmin.law.refusal import mark

CLOCKS = (
    ClockKind(
        name="acceptance",
        label=mark("Acceptance"),
        binds="organ",
        by_law=True,
        limits=("XK-BUZHENG",),
    ),
    ClockKind(
        name="decision",
        label=mark("Limit of the law"),
        binds="organ",
        by_law=True,
        limits=("XK-DECIDE",),
    ),
    ClockKind(
        name="duty",
        label=mark("Duty to act"),
        binds="organ",
        by_law=True,
        limits=("SS-INACTION",),
    ),
    ClockKind(name="prereview", label=mark("Limit of the pre-review"), binds="organ", by_law=False),
    ClockKind(name="promise", label=mark("Promise"), binds="organ", by_law=False),
    ClockKind(
        name="delivery",
        label=mark("Delivery"),
        binds="organ",
        by_law=True,
        limits=("XK-DELIVER",),
    ),
    ClockKind(
        name="hearing",
        label=mark("Hearing"),
        binds="organ",
        by_law=True,
        limits=("XK-HEARING-HOLD",),
    ),
    ClockKind(
        name="notice",
        label=mark("Public notice"),
        binds="organ",
        by_law=True,
        limits=("SD-GONGGAO",),
    ),
    ClockKind(name="urgent", label=mark("Green channel"), binds="organ", by_law=False),
)

DECIDING = ("decision", "promise")
"""What begins with acceptance."""

UNTIL_DECIDED = (*DECIDING, "duty", "urgent", "hearing")
"""What a decision stops, and whatever else ends the matter before it."""
