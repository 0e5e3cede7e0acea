"""Steps by which matters in flight come in from a paper ledger, each at the state it is in.

They hold from the day the paper names, so that the law's clocks count from it; the entry itself
says on which day it was entered. No paper is issued: she has those of the old ledger.
"""

from bianmin.law.procedure import NEXT, Fact, Step, To, Who, Whose, leg, past
from bianmin.law.refusal import mark

from .clocks import DECIDING
from .words import DAY, DIGEST, HOME, LISTED

BY_THE_COUNTY = Who((Whose.ANYWHERE,), frozenset({"administrator", "coordinator"}))
FACTS = (
    Fact("mode", label=mark("how she is helped")),
    Fact("mandate", label=mark("the mandate")),
    LISTED,
    Fact("received_on", DAY, label=mark("the day of the old ledger")),
    Fact("old_number", DIGEST, label=mark("the number in the old ledger")),
)


def _step(name: str, label: str, to: To, starts: tuple[str, ...] = (), outcome: str = "") -> Step:
    return Step(
        name=name,
        label=label,
        at=(),
        who=BY_THE_COUNTY,
        to=to,
        opens=True,
        facts=FACTS,
        starts=starts,
        outcome=outcome,
        takes_up=False,
    )


STEPS = (
    _step("take_over_received", mark("Taken over as received"), NEXT),
    _step("take_over_arrived", mark("Taken over as sent up"), leg("accept")),
    _step("take_over_accepted", mark("Taken over as accepted"), past("accept"), DECIDING),
    _step("take_over_granted", mark("Taken over as granted"), HOME, ("delivery",), "granted"),
    _step("take_over_refused", mark("Taken over as refused"), HOME, (), "refused"),
)

TAKES_OVER = frozenset(step.name for step in STEPS)
