"""Making the legs of an item regular, one rule after the other; each change is remarked."""

from dataclasses import dataclass, replace

from bianmin.matters.routes import RouteFault
from bianmin.network.tiers import Tier

from .leg_specs import Change, LegSpec, RegularLegs, Remark

BEFORE_ACCEPTANCE = frozenset({"receive", "deliberate", "publicise"})
AFTER_DECISION = frozenset({"pay", "make", "follow_up"})

ACCEPTANCE, DECISION, DECISION_FROM_ABOVE = "受理", "决定", "登记上级决定"
"""Labels of legs that had to be inserted."""


@dataclass
class _Route:
    """The legs of one item while they are being made regular."""

    legs: list[LegSpec]
    remarks: list[Remark]

    def places(self, kind: str) -> list[int]:
        return [at for at, leg in enumerate(self.legs) if leg.kind == kind]

    def turn(self, at: int, kind: str, change: Change) -> None:
        self.remarks.append(Remark(change, self.legs[at].label))
        self.legs[at] = replace(self.legs[at], kind=kind)

    def insert(self, at: int, kind: str, label: str, like: LegSpec) -> None:
        """A leg of the body that acts in ``like``, without a share of the days."""
        change = Change.ACCEPT_INSERTED if kind == "accept" else Change.DECIDE_INSERTED
        self.remarks.append(Remark(change, like.label))
        bare = replace(like, days=None, counts=True, special=None, seq=0)
        self.legs.insert(at, replace(bare, kind=kind, label=label))


def make_regular(legs: list[LegSpec], remarks: list[Remark]) -> RegularLegs:
    """The legs as the procedure allows them; ``RouteFault`` with the reason if they cannot be."""
    route = _Route(legs, remarks)
    _village_receives(route)
    _one_acceptance(route)
    _county_records(route)
    _one_decision(route)
    _check(route.legs)
    return RegularLegs(tuple(route.legs), tuple(route.remarks))


def _village_receives(route: _Route) -> None:
    """What a village does for an organ is not acceptance: only its own items count there."""
    for at in route.places("accept"):
        if route.legs[at].tier == Tier.VILLAGE and not route.legs[at].counts:
            route.turn(at, "receive", Change.VILLAGE_RECEIVES)


def _one_acceptance(route: _Route) -> None:
    """Where no leg accepts: in the village, for its own items; else at an organ's first leg."""
    if route.places("accept"):
        return
    for at, leg in enumerate(route.legs):
        if leg.counts if leg.tier == Tier.VILLAGE else leg.kind != "receive":
            route.insert(at + (leg.kind == "receive"), "accept", ACCEPTANCE, leg)
            return
    raise RouteFault("no leg of an organ at which the application could be accepted")


def _county_records(route: _Route) -> None:
    """A decision taken above the county reaches the citizen through the county's own leg."""
    for at in route.places("decide"):
        leg = route.legs[at]
        if leg.tier > Tier.COUNTY:
            route.turn(at, "review", Change.DECIDED_ABOVE)
            route.legs = [o for o in route.legs if o.kind != "make" or o.seq != leg.seq]
            recorded = replace(leg, tier=Tier.COUNTY, actor="")
            route.insert(at + 1, "decide", DECISION_FROM_ABOVE, recorded)


def _one_decision(route: _Route) -> None:
    """The last leg before paying and making decides; where it cannot, a decision follows it."""
    decisions = route.places("decide")
    for at in decisions[:-1]:
        route.turn(at, "review", Change.ONLY_REVIEWS)
    for at in route.places("visit"):
        if decisions and at > decisions[-1]:
            route.turn(at, "follow_up", Change.VISIT_FOLLOWS)
    last = max(at for at, leg in enumerate(route.legs) if leg.kind not in AFTER_DECISION)
    if decisions and decisions[-1] == last:
        return
    if decisions:
        route.turn(decisions[-1], "review", Change.ONLY_REVIEWS)
    elif route.legs[last].kind == "review":
        route.turn(last, "decide", Change.REVIEW_DECIDES)
        return
    route.insert(last + 1, "decide", DECISION, _who_decides(route, last))


def _who_decides(route: _Route, last: int) -> LegSpec:
    """The leg whose body decides: the last review; else what follows, else what comes last."""
    accepted = route.places("accept")[0]
    reviews = [at for at in route.places("review") if at > accepted]
    following = [last + 1] if last + 1 < len(route.legs) else [last]
    return route.legs[(reviews or following)[-1]]


def _check(legs: list[LegSpec]) -> None:
    """Refuses what is still out of order, by name."""
    kinds = [leg.kind for leg in legs]
    if kinds.count("accept") != 1 or kinds.count("decide") != 1:
        raise RouteFault("it is not accepted and decided exactly once")
    accepted, decided = kinds.index("accept"), kinds.index("decide")
    for at, leg in enumerate(legs):
        if leg.kind == "receive" and at > 0:
            raise RouteFault(f"“{leg.label}” receives, but is not the first leg")
        if at < accepted and leg.kind not in BEFORE_ACCEPTANCE:
            raise RouteFault(f"“{leg.label}” ({leg.kind}) comes before acceptance")
        if (at > decided) != (leg.kind in AFTER_DECISION) and at > accepted and at != decided:
            raise RouteFault(f"“{leg.label}” ({leg.kind}) is on the wrong side of the decision")
    if decided < accepted:
        raise RouteFault("it is decided before it is accepted")
