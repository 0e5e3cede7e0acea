"""How an application goes up from a village: relayed, straight, or with the agent along. Pure.

The county says it for each tier of power, that is for the tier that accepts: what the town accepts
need not go the way of what the citizen would have to bring to the county's departments.
"""

from collections.abc import Iterable, Mapping

from bianmin.law.refusal import Refusal
from bianmin.matters.routes import RouteLeg
from bianmin.matters.situation import Situation
from bianmin.network.tiers import Tier

from . import agency_refusals as refusals
from .policies import MODE

RELAY, STRAIGHT, ACCOMPANY = "relay", "straight", "accompany"
"""Tier by tier; straight to who accepts; the agent goes there with the citizen."""


def mode_of(route: Iterable[RouteLeg], values: Mapping[str, str]) -> str:
    """The county's way for a matter of this route."""
    accepting = next(leg.tier for leg in route if leg.kind == "accept")
    return values.get(str(accepting), RELAY)


def is_accompanied(situation: Situation) -> bool:
    """Whether the county wants the agent to go along, and it still lies in the village."""
    stay = situation.stay
    if stay is None or stay.tier != Tier.VILLAGE or situation.matter.outcome:
        return False
    values = situation.surroundings.value(MODE, situation.day)
    return mode_of(situation.terms.route, values) == ACCOMPANY


def goes_without_her(situation: Situation) -> Refusal | None:
    """What the county wants her to be led to is not carried up without her."""
    return refusals.lead_her_there() if is_accompanied(situation) else None


def goes_with_her(situation: Situation) -> Refusal | None:
    return None if is_accompanied(situation) else refusals.not_led()


def skips_a_tier(situation: Situation) -> Refusal | None:
    """Straight up is only where somebody else would have carried it on."""
    stay, terms = situation.stay, situation.terms
    if stay is None or terms.at(stay.position + 1).kind != stay.kind:
        return refusals.nobody_between()
    return None
