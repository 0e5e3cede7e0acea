"""What happened to a clock, stamp by stamp; a clock's state is reckoned from these alone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StampKind(StrEnum):
    """What a stamp does to its clock."""

    START = "start"
    HOLD = "hold"
    RESUME = "resume"
    EXTEND = "extend"
    RESTART = "restart"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Stamp:
    """One stamp: at the instant ``at``, by the matter's entry ``version``.

    ``hold`` is the kind of hold of a HOLD or of the RESUME that ends it; a RESUME names in
    ``ends`` the version of the entry that began it, and so does a HOLD that was there already
    when its clock started. ``value`` is the length an EXTEND adds, in the limit's own unit,
    or the planned days of a HOLD. ``article`` is its ground, ``approver`` the rank that allowed
    an EXTEND, ``paper`` the kind of paper by which it was told.
    """

    kind: StampKind
    at: datetime
    version: int
    hold: str = ""
    ends: int | None = None
    value: int | None = None
    article: str = ""
    approver: str = ""
    paper: str = ""
