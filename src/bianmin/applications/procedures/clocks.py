"""The clocks that run over an application."""

from bianmin.law.procedure import ClockKind
from bianmin.law.refusal import mark

CLOCKS = (
    ClockKind(name="acceptance", label=mark("Acceptance"), binds="organ", by_law=True),
    ClockKind(name="decision", label=mark("Limit of the law"), binds="organ", by_law=True),
    ClockKind(name="promise", label=mark("Promise"), binds="organ", by_law=False),
    ClockKind(name="delivery", label=mark("Delivery"), binds="organ", by_law=True),
)
