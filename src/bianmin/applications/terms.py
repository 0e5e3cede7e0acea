"""The terms of an application: from an item's edition to the route and limits that are pinned."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from bianmin.catalogue.content import ItemContent
from bianmin.catalogue.models import Edition
from bianmin.law.limits import Unit
from bianmin.law.refusal import Refusal
from bianmin.matters.routes import Leg, RouteFault, RouteLeg, compile_route
from bianmin.matters.terms import TermsContent, canonical
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.network.tiers import Tier
from bianmin.policy import selectors as policy

from . import agency, intake_refusals
from .legs import LegSpec, nodes_to_legs
from .limits import limits_of
from .policies import HANDOVER_BY, MODE, PROMISE_STARTS, RECEIPT
from .procedures import APPLICATION, INQUIRIES, KINDS

PRACTICE = "practice"
EXAMINED = (*INQUIRIES, "outside")
ARRIVING = ("prereview", "accept")


def terms_for(edition: Edition, *, received: int, day: date, online: bool = False) -> TermsContent:
    """The terms of an application for ``edition`` received at tier ``received`` on ``day``.

    ``online``: sent by herself, so that it is pre-reviewed before it is accepted.
    Raises a ``Refusal`` when the item's legs make no route from there.
    """
    content = edition.typed
    return _terms(
        edition.pk,
        received,
        handover_tier(content, received, day),
        online=online,
        straight=way_up(content, received, day) == agency.STRAIGHT,
        from_receipt=policy.value(PROMISE_STARTS, day) == RECEIPT,
    )


def way_up(content: ItemContent, received: int, day: date) -> str:
    """How the county lets a matter go up from tier ``received``: a way of ``agency``."""
    ways = policy.value(MODE, day)
    if set(ways.values()) <= {agency.RELAY}:
        return agency.RELAY
    way: str = ways.get(str(max(_accepting(content), received)), agency.RELAY)
    return way


def handover_tier(content: ItemContent, received: int, day: date) -> int:
    """Where the result is handed over: as the county says; where she came herself; where it ended.

    A matter the village settles wholly is handed over in the village.
    """
    highest = max(min(node.tier, Tier.COUNTY) for node in content.route)
    if received == Tier.COUNTY:
        return Tier.COUNTY
    by_policy: int = policy.value(HANDOVER_BY, day)
    return max(received, min(by_policy, highest))


@lru_cache(maxsize=1024)
def _terms(
    edition_pk: int,
    received: int,
    handed_over: int,
    *,
    online: bool,
    straight: bool,
    from_receipt: bool,
) -> TermsContent:
    edition = Edition.objects.select_related("item").get(pk=edition_pk)
    content = edition.typed
    return TermsContent(
        procedure=APPLICATION.name,
        edition=APPLICATION.edition,
        subject=content.code,
        subject_edition=edition.number,
        subjects=(content.code, content.department),
        title=content.name,
        route=route_of(
            content,
            received=received,
            handed_over=handed_over,
            online=online,
            straight=straight,
            from_receipt=from_receipt,
        ),
        limits=limits_of(content, online=online),
        materials=_digest(content),
        joint=tuple(row.department for row in content.joint_departments),
    )


def route_of(
    content: ItemContent,
    *,
    received: int,
    handed_over: int,
    online: bool = False,
    straight: bool = False,
    from_receipt: bool = False,
) -> tuple[RouteLeg, ...]:
    """The compiled route of an item; raises a ``Refusal`` where there is none.

    ``straight``: papers are carried past the tiers between, up and down. ``from_receipt``: the
    promise on what the county accepts runs from when the county has the papers.
    """
    legs = list(_legs(content, online=online))
    if from_receipt and _county_promises(content, received):
        legs = _promised_on_arrival(legs)
    try:
        return compile_route(
            legs,
            procedure=APPLICATION,
            kinds=KINDS,
            received=received,
            handed_over=handed_over,
            top=Tier.COUNTY,
            straight=straight,
        )
    except RouteFault as fault:
        raise _no_route(fault) from fault


def _legs(content: ItemContent, *, online: bool) -> Iterator[Leg]:
    """The item's legs; what was sent online is looked through before it is accepted."""
    for spec in _regular(content):
        if online and spec.kind == KINDS.accept:
            yield Leg("prereview", spec.tier, "")
        yield _leg(spec)


def _promised_on_arrival(legs: list[Leg]) -> list[Leg]:
    """The promise begins where the county first looks at the papers, as its answer's limit does."""
    first = next(n for n, leg in enumerate(legs) if leg.kind in ARRIVING)
    return [*legs[:first], replace(legs[first], starts=("promise",)), *legs[first + 1 :]]


def runs_from_receipt(content: ItemContent, day: date) -> bool:
    """Whether the county promises the item from when it has the papers, not from acceptance."""
    return _county_promises(content, 0) and policy.value(PROMISE_STARTS, day) == RECEIPT


def counted_from_arrival_at(content: ItemContent, day: date) -> str:
    """The body from whose receipt the item's promise runs; empty where it runs from acceptance."""
    if not runs_from_receipt(content, day):
        return ""
    known, subjects = network.directory(), (content.code, content.department)
    body = known.competent(subjects, _accepting(content), divisions.root(known).code, day)
    return body.short_name if body else content.department


def _county_promises(content: ItemContent, received: int) -> bool:
    """In days: what is done at once is done once accepted, also where papers come at night."""
    promise = content.promised_limit
    at_once = promise is not None and promise.unit == Unit.IMMEDIATE
    in_days = "promise" in limits_of(content) and not at_once
    return in_days and max(_accepting(content), received) == Tier.COUNTY


def _accepting(content: ItemContent) -> int:
    """The tier at which the item is accepted when it is received below."""
    return next(leg.tier for leg in _regular(content) if leg.kind == KINDS.accept)


def _regular(content: ItemContent) -> tuple[LegSpec, ...]:
    try:
        return nodes_to_legs(content).legs
    except RouteFault as fault:
        raise _no_route(fault) from fault


def _no_route(fault: RouteFault) -> Refusal:
    return intake_refusals.no_route(str(fault))


def _leg(spec: LegSpec) -> Leg:
    days = None if spec.days is None else float(spec.days)
    hold = _hold(spec)
    if spec.kind == "publicise" and spec.special:
        unit = f"{spec.special.unit}_days"
        return Leg(spec.kind, spec.tier, spec.label, days or spec.special.days, hold, unit)
    return Leg(spec.kind, spec.tier, spec.label, days, hold)


def _hold(spec: LegSpec) -> str:
    """A leg that does not count towards the promise holds it, and nothing else.

    The law's limit is held by no leg: the procedures of 行政许可法 45 hold it from when the
    applicant is told of their time (``begin_special``). Before acceptance there is no clock.
    """
    return "" if spec.kind not in EXAMINED or spec.counts else PRACTICE


def _digest(content: ItemContent) -> str:
    names: Iterable[str] = (material.name for material in content.materials)
    return hashlib.sha256(canonical({"materials": list(names)}).encode()).hexdigest()
