"""A compiled route as a picture in lanes: up from the village, and back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils.translation import ngettext

from bianmin.applications.agency import STRAIGHT
from bianmin.applications.flow.words import label_of
from bianmin.applications.policies import HAND_DOWN, HANDOVER, HOP
from bianmin.applications.procedures import APPLICATION
from bianmin.applications.terms import handover_tier, route_of, way_up
from bianmin.catalogue.content import ItemContent
from bianmin.law.limits import Unit
from bianmin.look import words as look
from bianmin.look.cards import RouteStep, RouteView
from bianmin.matters.routes import RouteLeg
from bianmin.network.tiers import Tier
from bianmin.policy import selectors as policy

from .tiers import Names

CARRIED = ("carried_up", "carried_down")


def drawn(content: ItemContent, day: date, called: Names) -> RouteView:
    """The route from the nearest place that takes the item in; a ``Refusal`` if there is none."""
    received = min(*content.receive_tiers, Tier.COUNTY)
    handed_over = handover_tier(content, received, day)
    straight = way_up(content, received, day) == STRAIGHT
    legs = route_of(content, received=received, handed_over=handed_over, straight=straight)
    return view_of(legs, content, day, called)


def view_of(legs: Sequence[RouteLeg], content: ItemContent, day: date, called: Names) -> RouteView:
    """The legs in lanes, one for each tier they touch."""
    tiers = sorted({leg.tier for leg in legs})
    values = policy.snapshot()
    hops = {key: values.value(key, day) for key in (HOP, HAND_DOWN, HANDOVER)}
    lanes = {tier: place for place, tier in enumerate(tiers, start=1)}
    return RouteView(
        tuple(called[tier] for tier in tiers),
        tuple(_steps(legs, content, Drawing(lanes, called, hops))),
    )


@dataclass(frozen=True)
class Drawing:
    """Which lane each tier has and how it is called, and the county's time for each hop."""

    lanes: Mapping[int, int]
    called: Names
    hops: Mapping[str, int]


def _steps(legs: Sequence[RouteLeg], content: ItemContent, drawing: Drawing) -> Iterator[RouteStep]:
    lanes, called = drawing.lanes, drawing.called
    for leg, after in pairwise((*legs, legs[-1])):
        lane, name = lanes[leg.tier], called[leg.tier]
        if leg.kind in CARRIED:
            time = within(drawing.hops[APPLICATION.leg(leg.kind).hop])
            to, to_name = lanes[after.tier], called[after.tier]
            yield RouteStep(time, lane, to=to, from_name=name, to_name=to_name)
        else:
            days = _days(leg, content, drawing.hops)
            yield RouteStep(label_of(leg), lane, name, _who(leg, content), days)


def _who(leg: RouteLeg, content: ItemContent) -> str:
    return content.department if leg.tier == Tier.COUNTY and leg.kind == "decide" else ""


def _days(leg: RouteLeg, content: ItemContent, hops: Mapping[str, int]) -> str:
    if APPLICATION.leg(leg.kind).hop == HANDOVER:
        return within(hops[HANDOVER])
    if not leg.days:
        return ""
    if leg.kind == "publicise" and content.publicise.unit == "natural":
        return look.count(leg.days, Unit.NATURAL_DAYS)
    promise = content.promised_limit
    return look.count(leg.days, promise.unit if promise and promise.value else Unit.WORKING_DAYS)


def within(days: int) -> str:
    return ngettext("within %(n)s working day", "within %(n)s working days", days) % {"n": days}
