"""The procedure of an application: what may follow what, who, which clock, which paper."""

from bianmin.law.procedure import Procedure
from bianmin.law.refusal import mark

from . import (
    accepting,
    counting,
    deciding,
    delivering,
    examining,
    hastening,
    hearing,
    joining,
    lasting,
    mandating,
    mending,
    online,
    outside,
    paying,
    pending,
    receiving,
    recusing,
    renewing,
    returning,
    serving,
    taking_over,
    urging,
    withdrawing,
)
from .clocks import CLOCKS
from .joint_task import JOINT_TASK
from .legs import INQUIRIES, KINDS, LEGS

__all__ = ["APPLICATION", "INQUIRIES", "JOINT_TASK", "KINDS"]

APPLICATION = Procedure(
    name="application",
    edition=1,
    label=mark("Application"),
    legs=LEGS,
    steps=(
        *receiving.STEPS,
        *hastening.STEPS,
        *online.STEPS,
        *taking_over.STEPS,
        *accepting.STEPS,
        *examining.STEPS,
        *joining.STEPS,
        *deciding.STEPS,
        *renewing.STEPS,
        *lasting.STEPS,
        *hearing.STEPS,
        *withdrawing.STEPS,
        *mending.STEPS,
        *mandating.STEPS,
        *recusing.STEPS,
        *urging.STEPS,
        *counting.STEPS,
        *pending.STEPS,
        *delivering.STEPS,
        *serving.STEPS,
        *returning.STEPS,
        *paying.STEPS,
        *outside.STEPS,
    ),
    clocks=CLOCKS,
    outcomes=("granted", "refused", "not_accepted", "withdrawn", "void"),
)
