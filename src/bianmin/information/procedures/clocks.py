"""The clocks over a request; the regulations' own, and those the office sets."""

from bianmin.law.procedure import ClockKind
from bianmin.law.refusal import mark

CLOCKS = (
    ClockKind(name="confirmation", label=mark("Confirming receipt"), binds="organ", by_law=False),
    ClockKind(
        name="asking",
        label=mark("Asking for clarification"),
        binds="organ",
        by_law=True,
        limits=("XX-BUZHENG",),
    ),
    ClockKind(name="reply", label=mark("Reply"), binds="organ", by_law=True, limits=("XX-REPLY",)),
    ClockKind(name="later_reply", label=mark("Reply by the later day"), binds="organ", by_law=True),
    ClockKind(name="clarification", label=mark("Clarifying"), binds="applicant", by_law=True),
    ClockKind(
        name="fee",
        label=mark("Paying the fee"),
        binds="applicant",
        by_law=True,
        limits=("XX-FEE-PAY",),
    ),
)
