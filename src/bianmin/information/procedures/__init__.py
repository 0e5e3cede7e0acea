"""A request for government information as a procedure; and what others are asked about it."""

from bianmin.law.procedure import Procedure
from bianmin.law.refusal import mark

from ..outcomes import Group
from . import examining, handling, mending, receiving, replying
from .clocks import CLOCKS
from .legs import LEGS
from .opinions import JOINT_MAKER, THIRD_PARTY

__all__ = ["JOINT_MAKER", "REQUEST", "THIRD_PARTY"]

REQUEST = Procedure(
    name="information_request",
    edition=1,
    label=mark("Request for government information"),
    legs=LEGS,
    steps=(
        *receiving.STEPS,
        mending.TAKE_UP,
        *examining.STEPS,
        *handling.STEPS,
        *replying.STEPS,
        mending.REASSIGN,
        mending.SUCCEED,
        mending.CORRECT,
    ),
    clocks=CLOCKS,
    outcomes=(*Group, "void"),
)
