"""The way of any matter in this county, as its own rules let it go: up, decided, handed over."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications.agency import ACCOMPANY, RELAY, STRAIGHT
from bianmin.applications.policies import HAND_DOWN, HANDOVER, HANDOVER_BY, HOP, MODE
from bianmin.look.cards import RouteStep, RouteView
from bianmin.network.tiers import Tier
from bianmin.policy.selectors import Snapshot

from .relay import within
from .tiers import Names

TIERS = (Tier.VILLAGE, Tier.TOWN, Tier.COUNTY)
HANDS: Mapping[int, str | Promise] = {
    Tier.VILLAGE: gettext_lazy("The agent hands the result over to you"),
    Tier.TOWN: gettext_lazy("The town hands the result over to you"),
    Tier.COUNTY: gettext_lazy("The window hands the result over to you"),
}
Step = tuple[str, Tier, Tier | None, str]
"""What is done, at which tier, to which it is carried where it is, and within which time."""


def way_to_county(values: Snapshot, day: date) -> str:
    """How what the county decides goes up from a village: a way of ``agency``."""
    way: str = values.value(MODE, day).get(str(Tier.COUNTY), RELAY)
    return way


def in_general(values: Snapshot, day: date, called: Names) -> RouteView:
    """Taken in, decided, and back, with the county's values; only lanes that it touches."""
    way, over = way_to_county(values, day), Tier(values.value(HANDOVER_BY, day))
    steps = (*_up(values, day, way), *_down(values, day, way, over))
    touched = {tier for _label, *tiers, _days in steps for tier in tiers if tier}
    placed = {tier: place for place, tier in enumerate(sorted(touched), start=1)}
    return RouteView(
        tuple(called[tier] for tier in placed),
        tuple(_drawn(step, placed, called) for step in steps),
    )


def _up(values: Snapshot, day: date, way: str) -> Iterator[Step]:
    hop = within(values.value(HOP, day))
    yield gettext("You tell the agent what you need"), Tier.VILLAGE, None, ""
    yield gettext("The agent takes the papers and gives a receipt"), Tier.VILLAGE, None, ""
    if way == RELAY:
        yield hop, Tier.VILLAGE, Tier.TOWN, ""
        yield gettext("The town accepts and examines"), Tier.TOWN, None, ""
        yield hop, Tier.TOWN, Tier.COUNTY, ""
    else:
        along = gettext("the agent goes with you")
        yield along if way == ACCOMPANY else hop, Tier.VILLAGE, Tier.COUNTY, ""
    yield gettext("Decided in the promised time"), Tier.COUNTY, None, ""


def _down(values: Snapshot, day: date, way: str, over: Tier) -> Iterator[Step]:
    """Down to where it is handed over; what goes straight passes by the town both ways."""
    down, back = within(values.value(HAND_DOWN, day)), within(values.value(HANDOVER, day))
    past = {Tier.TOWN} if way == STRAIGHT and over == Tier.VILLAGE else set()
    stops = [tier for tier in reversed(TIERS) if tier >= over and tier not in past]
    for above, below in pairwise(stops):
        yield down, above, below, ""
    yield str(HANDS[over]), over, None, back


def _drawn(step: Step, placed: Mapping[Tier, int], called: Names) -> RouteStep:
    label, tier, to, days = step
    if to is None:
        return RouteStep(label, placed[tier], called[tier], days=days)
    names = {"from_name": called[tier], "to_name": called[to]}
    return RouteStep(label, placed[tier], to=placed[to], **names)
