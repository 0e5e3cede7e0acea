"""A compiled route as a picture in lanes: up from the village, and back."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from django.utils.translation import gettext, ngettext

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

from . import words

CARRIED = ("carried_up", "carried_down")


def drawn(content: ItemContent, day: date) -> RouteView:
    """The route from the nearest place that takes the item in; a ``Refusal`` if there is none."""
    received = min(*content.receive_tiers, Tier.COUNTY)
    handed_over = handover_tier(content, received, day)
    straight = way_up(content, received, day) == STRAIGHT
    legs = route_of(content, received=received, handed_over=handed_over, straight=straight)
    return view_of(legs, content, day)


def view_of(legs: Sequence[RouteLeg], content: ItemContent, day: date) -> RouteView:
    """The legs in lanes, one for each tier they touch."""
    tiers = sorted({leg.tier for leg in legs})
    values = policy.snapshot()
    hops = {key: values.value(key, day) for key in (HOP, HAND_DOWN, HANDOVER)}
    lanes = {tier: place for place, tier in enumerate(tiers, start=1)}
    return RouteView(
        tuple(str(words.TIERS[tier]) for tier in tiers),
        tuple(_steps(legs, content, lanes, hops)),
    )


def _steps(
    legs: Sequence[RouteLeg], content: ItemContent, lanes: dict[int, int], hops: dict[str, int]
) -> Iterator[RouteStep]:
    for leg, after in pairwise((*legs, legs[-1])):
        lane, name = lanes[leg.tier], str(words.TIERS[leg.tier])
        if leg.kind in CARRIED:
            to = after.tier
            yield RouteStep(
                _within(hops[APPLICATION.leg(leg.kind).hop]),
                lane,
                to=lanes[to],
                from_name=name,
                to_name=str(words.TIERS[to]),
            )
        else:
            yield RouteStep(
                label_of(leg), lane, name, _who(leg, content), _days(leg, content, hops)
            )


def _who(leg: RouteLeg, content: ItemContent) -> str:
    return content.department if leg.tier == Tier.COUNTY and leg.kind == "decide" else ""


def _days(leg: RouteLeg, content: ItemContent, hops: dict[str, int]) -> str:
    if APPLICATION.leg(leg.kind).hop == HANDOVER:
        return _within(hops[HANDOVER])
    if not leg.days:
        return ""
    if leg.kind == "publicise" and content.publicise.unit == "natural":
        return look.count(leg.days, Unit.NATURAL_DAYS)
    promise = content.promised_limit
    return look.count(leg.days, promise.unit if promise and promise.value else Unit.WORKING_DAYS)


def _within(days: int) -> str:
    return ngettext("within %(n)s working day", "within %(n)s working days", days) % {"n": days}


def in_general(values: policy.Snapshot, day: date) -> RouteView:
    """The way of any matter: taken in, accepted, decided, and back, with the county's values."""
    village, town, county = (str(words.TIERS[tier]) for tier in (1, 2, 3))
    hop, back = _within(values.value(HOP, day)), _within(values.value(HANDOVER, day))
    down = _within(values.value(HAND_DOWN, day))
    return RouteView(
        (village, town, county),
        (
            RouteStep(gettext("You tell the agent what you need"), 1, village),
            RouteStep(gettext("The agent takes the papers and gives a receipt"), 1, village),
            RouteStep(hop, 1, to=2, from_name=village, to_name=town),
            RouteStep(gettext("The town accepts and examines"), 2, town),
            RouteStep(hop, 2, to=3, from_name=town, to_name=county),
            RouteStep(gettext("The county decides in the promised time"), 3, county),
            RouteStep(down, 3, to=2, from_name=county, to_name=town),
            RouteStep(gettext("The town hands the result over"), 2, town, days=back),
            RouteStep(down, 2, to=1, from_name=town, to_name=village),
            RouteStep(gettext("The agent brings it to you"), 1, village),
        ),
    )
