"""What happens to an invented application, and where: the cast of cases. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bianmin.matters.routes import RouteLeg

from .shelf import Way

LICENCE_LAW = "XK-BUZHENG"


class Ending(StrEnum):
    """What is particular about a case."""

    GRANTED = "granted"
    REFUSED = "refused"
    NOT_ACCEPTED = "not_accepted"
    FETCHED_BACK = "fetched_back"  # withdrawn before the papers left the place of receipt
    WITHDRAWN = "withdrawn"
    VOID = "void"
    CORRECTED = "corrected"
    SILENT = "silent"  # nobody answers; accepted by the law itself
    RETURNED = "returned"
    REASSIGNED = "reassigned"
    PUT_RIGHT = "put_right"  # an entry of the ledger is corrected
    LATE_HOP = "late_hop"
    OVER_PROMISE = "over_promise"
    OVER_LAW = "over_law"
    EXTENDED = "extended"


@dataclass(frozen=True)
class Rest:
    """Where an open case lies: on a leg of ``kind`` at ``tier``, for ``age`` working days.

    With a ``clock`` the age counts from the end of its limit. ``waiting``: for corrections.
    ``held``: in a procedure that holds the clock of the law (行政许可法 45).
    """

    kind: str
    tier: int
    age: int = 0
    waiting: bool = False
    held: bool = False
    clock: str = ""

    def is_at(self, leg: RouteLeg, way: Way) -> bool:
        here = (leg.kind, leg.tier) == (self.kind, self.tier)
        return here and (not self.held or way.special(leg) is not None)


@dataclass(frozen=True)
class Case:
    """A kind of case to be told: how it ends or where it rests, whose and where.

    ``within`` is a place of the setting: county, town or village.
    """

    ending: Ending = Ending.GRANTED
    rest: Rest | None = None
    within: str = "county"
    department: str = ""
    tier: int = 0

    def fits(self, way: Way) -> bool:
        """Whether an item received at a tier can be such a case."""
        if self.department and way.content.department != self.department:
            return False
        if self.tier and way.tier != self.tier:
            return False
        return FITS.get(self.ending, _always)(way) and _can_rest(self.rest, way)


def _can_rest(rest: Rest | None, way: Way) -> bool:
    if rest is None:
        return True
    there = any(rest.is_at(leg, way) for leg in way.passed)
    if not there or (rest.waiting and not way.papers):
        return False
    return not rest.clock or (way.days(rest.clock) or 0) > abs(rest.age)


def _always(way: Way) -> bool:
    return True


def _is_licence(way: Way) -> bool:
    """Whether the law itself accepts when nobody answers."""
    return way.terms.limits["acceptance"] == LICENCE_LAW


def _may_be_late_in_promise(way: Way) -> bool:
    """Late against the promise and still within the law."""
    promise, law = way.days("promise"), way.days("decision")
    return bool(promise) and (law is None or law > (promise or 0) + 8)


FITS: Mapping[Ending, Callable[[Way], bool]] = {
    Ending.WITHDRAWN: lambda way: way.leg("decide").tier != way.tier,
    Ending.FETCHED_BACK: lambda way: way.terms.at(2).kind == "carried_up",
    Ending.VOID: lambda way: way.terms.at(2).kind in {"carried_up", "accept"},
    Ending.CORRECTED: lambda way: bool(way.papers),
    Ending.SILENT: _is_licence,
    Ending.RETURNED: lambda way: (
        not way.is_led
        and way.terms.at(way.leg("accept").position - 1).kind == "carried_up"
        and not _is_licence(way)
    ),
    Ending.REASSIGNED: lambda way: any(
        leg.kind == "review" and leg.tier > 1 for leg in way.terms.route
    ),
    Ending.LATE_HOP: lambda way: way.is_carried_up,
    Ending.OVER_PROMISE: _may_be_late_in_promise,
    Ending.EXTENDED: lambda way: (
        way.limits["decision"].extension is not None if "decision" in way.limits else False
    ),
    Ending.OVER_LAW: lambda way: 0 < (way.days("decision") or 0) <= 30,
}
