"""A complaint as a procedure: taken up, looked into, concluded, and what was wrong put right."""

from bianmin.law.procedure import Procedure
from bianmin.law.refusal import mark

from ..findings import FINDINGS
from . import accepting, ending, looking, mending, receiving, rectifying
from .legs import CLOCKS, LEGS

__all__ = ["COMPLAINT"]

COMPLAINT = Procedure(
    name="complaint",
    edition=1,
    label=mark("Complaint"),
    legs=LEGS,
    steps=(
        *receiving.STEPS,
        *mending.FIRST,
        *accepting.STEPS,
        *looking.STEPS,
        *rectifying.STEPS,
        *ending.STEPS,
        *mending.LAST,
    ),
    clocks=CLOCKS,
    outcomes=(*FINDINGS, "not_accepted", "withdrawn", "void"),
)
