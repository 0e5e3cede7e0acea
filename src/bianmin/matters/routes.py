"""Compiles an item's legs into the route of a matter: carried up, carried down, handed over.

Pure. Knows tiers as numbers and kinds by the names the procedure gives them here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from bianmin.law.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Leg:
    """A leg before compilation. ``days`` is a share for display; ``hold`` a kind of hold.

    ``unit`` is how the days count where they bind the leg itself, as those of publicity do.
    ``starts`` are clocks that in this matter begin when it arrives, besides those of its kind.
    """

    kind: str
    tier: int
    label: str
    days: float | None = None
    hold: str = ""
    unit: str = ""
    starts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteLeg:
    """A leg of a compiled route; ``position`` from 1; ``days`` rounded up to whole ones."""

    position: int
    kind: str
    tier: int
    label: str
    days: int | None = None
    hold: str = ""
    at_receiver: bool = False
    unit: str = ""
    starts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kinds:
    """What the procedure calls the legs that the compiler itself inserts or treats apart."""

    receive: str
    accept: str
    carried_up: str
    carried_down: str
    handed_over: str
    outside: str


class RouteFault(ValueError):
    """The legs do not make a route that the procedure allows; the message says where."""


def compile_route(
    legs: Sequence[Leg],
    *,
    procedure: Procedure,
    kinds: Kinds,
    received: int,
    handed_over: int,
    top: int,
    straight: bool = False,
) -> tuple[RouteLeg, ...]:
    """The route of a matter received at tier ``received`` and handed over at ``handed_over``.

    Legs below the receiving tier are lifted to it; a *receive* leg of any other tier falls away,
    as what comes up from below has been received already; a leg above
    ``top`` is a stay of the top tier that waits for an outside body. ``straight``: whoever carries
    it carries it past the tiers between. Raises ``RouteFault``.
    """
    lifted = [_within(leg, kinds, top) for leg in _lifted(legs, kinds, received)]
    if not any(leg.kind == kinds.accept for leg in lifted):
        raise RouteFault("no leg accepts")
    last = Leg(kinds.handed_over, handed_over, kinds.handed_over)
    first = [] if lifted[0].kind == kinds.receive else [Leg(kinds.receive, received, "")]
    whole = list(_with_carries([*first, *lifted, last], kinds, straight=straight))
    _check(whole, procedure)
    return tuple(_numbered(whole, kinds, received))


def _lifted(legs: Iterable[Leg], kinds: Kinds, received: int) -> Iterable[Leg]:
    for leg in legs:
        if leg.kind != kinds.receive:
            yield replace(leg, tier=max(leg.tier, received))
        elif leg.tier == received:
            yield leg


def _within(leg: Leg, kinds: Kinds, top: int) -> Leg:
    return replace(leg, kind=kinds.outside, tier=top) if leg.tier > top else leg


def _with_carries(legs: Sequence[Leg], kinds: Kinds, *, straight: bool) -> Iterable[Leg]:
    for before, after in pairwise(legs):
        yield before
        up = range(before.tier, after.tier)
        down = range(before.tier, after.tier, -1)
        for tier in up[:1] if straight else up:
            yield Leg(kinds.carried_up, tier, "")
        for tier in down[:1] if straight else down:
            yield Leg(kinds.carried_down, tier, "")
    yield legs[-1]


def _check(legs: Sequence[Leg], procedure: Procedure) -> None:
    if not procedure.leg(legs[0].kind).starts_route:
        raise RouteFault(f"{legs[0].kind} cannot begin a route")
    for before, after in pairwise(legs):
        if after.kind not in procedure.leg(before.kind).follows:
            raise RouteFault(f"{after.kind} ({after.label}) may not follow {before.kind}")


def _numbered(legs: Sequence[Leg], kinds: Kinds, received: int) -> Iterable[RouteLeg]:
    """What comes in lies with the receiving body until carried on, and may be fetched there."""
    coming_in = True
    for position, leg in enumerate(legs, start=1):
        coming_in = (
            coming_in
            and leg.tier == received
            and leg.kind
            in {
                kinds.receive,
                kinds.carried_up,
            }
        )
        at_receiver = coming_in or (leg.kind == kinds.handed_over and leg.tier == received)
        days = None if leg.days is None else ceil(leg.days)
        yield RouteLeg(
            position,
            leg.kind,
            leg.tier,
            leg.label,
            days,
            leg.hold,
            at_receiver,
            leg.unit,
            leg.starts,
        )
