"""A leg before compilation, and the remarks on what was changed to make a route regular."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bianmin.catalogue.content import SpecialProcedure


@dataclass(frozen=True, slots=True)
class LegSpec:
    """A leg before compilation.

    ``label`` is the officials' name, ``days`` its share of the promise (None: unsaid, or with the
    leg beside it), ``counts`` whether it counts towards the promise, ``special`` the procedure
    with a time of its own that is carried out in it, ``actor`` who acts and ``seq`` the leg's
    number, as the item has them (0: inserted).
    """

    kind: str
    tier: int
    label: str
    days: Decimal | None
    counts: bool
    special: SpecialProcedure | None = None
    actor: str = ""
    seq: int = 0


class Change(StrEnum):
    """What was done to make a route regular; the last: what was left for officials to judge."""

    LEFT_OUT = "left_out"
    VILLAGE_RECEIVES = "village_receives"
    ACCEPT_INSERTED = "accept_inserted"
    DECIDED_ABOVE = "decided_above"
    ONLY_REVIEWS = "only_reviews"
    VISIT_FOLLOWS = "visit_follows"
    REVIEW_DECIDES = "review_decides"
    DECIDE_INSERTED = "decide_inserted"
    NO_LEG_PUBLICISES = "no_leg_publicises"


@dataclass(frozen=True, slots=True)
class Remark:
    """A change, and the officials' name of the leg to which it was done."""

    change: Change
    label: str


@dataclass(frozen=True, slots=True)
class RegularLegs:
    """The legs of an item as the procedure allows them, and what had to be changed."""

    legs: tuple[LegSpec, ...]
    remarks: tuple[Remark, ...]
