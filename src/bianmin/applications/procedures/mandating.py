"""Steps by which she, or whom it is for, ends the mandate of her agent and goes on by herself.

From her own phone, or at any counter that sees the matter, which does it in her name.
"""

from bianmin.law.procedure import NEXT, Step, Who, Whose
from bianmin.law.refusal import mark

from .. import mandates, rules
from .legs import AFTER_ACCEPTANCE, FULFILMENT
from .words import COUNTER

HERS = Who((Whose.APPLICANT, Whose.ANYWHERE), COUNTER)

STEPS = (
    Step(
        name="take_over",
        label=mark("She goes on by herself"),
        at=("carried_up",),
        who=HERS,
        to=NEXT,
        requires=(mandates.stands, rules.lies_with_receiver),
        takes_up=False,
        wording=("mandate_ended",),
    ),
    Step(
        name="end_mandate",
        label=mark("End the mandate"),
        at=("carried_up", "accept", *AFTER_ACCEPTANCE, *FULFILMENT, "carried_down", "handed_over"),
        who=HERS,
        requires=(mandates.stands, rules.lies_elsewhere),
        takes_up=False,
        wording=("mandate_ended",),
    ),
)
