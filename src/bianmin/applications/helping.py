"""Whether somebody can be taken in for an item at a tier, and how she may be helped with it."""

from datetime import date

from bianmin.catalogue.content import ItemContent
from bianmin.catalogue.models import Edition
from bianmin.law.refusal import Refusal
from bianmin.network import stations, windows
from bianmin.network.selectors import directory as present_directory
from bianmin.network.tiers import Tier
from bianmin.policy import selectors as policy

from . import intake_refusals
from .agency import ACCOMPANY
from .models import Mode
from .policies import HELPS
from .terms import terms_for, way_up

NO_AGENCY = "不可代办"


def must_come(content: ItemContent) -> bool:
    """Whether nobody may do it for her."""
    return content.agent_scope == NO_AGENCY


def receivable(edition: Edition, *, post: int, day: date, place: str) -> None:
    """Whether somebody from ``place`` can be taken in for the item at a post; raises why not."""
    content, directory = edition.typed, present_directory()
    tier = directory.body(directory.post(post).body).tier
    if content.is_settled_in_village and tier not in content.receive_tiers:
        raise _settled_in_village(place, day)
    if tier < min(content.receive_tiers) and must_come(content):
        raise intake_refusals.in_person_only(min(content.receive_tiers))
    terms_for(edition, received=tier, day=day)
    subjects = (content.code, content.department)
    if refusal := windows.refusal_to_take(directory, post, subjects, place, day):
        raise refusal


def is_carried_for_her(edition: Edition, *, tier: int, day: date) -> bool:
    """Whether it goes up from a village, where nobody acts but as her agent (行政许可法 29)."""
    return _way_from_village(edition, tier, day) not in ("", ACCOMPANY)


def is_led(edition: Edition, *, tier: int, day: date) -> bool:
    """Whether the county wants the agent to go along with her from the village."""
    return _way_from_village(edition, tier, day) == ACCOMPANY


def _way_from_village(edition: Edition, tier: int, day: date) -> str:
    """The county's way up for it; empty where it is not taken in by a village, or ends there."""
    from_village = tier == Tier.VILLAGE and _goes_up(edition, tier, day)
    return way_up(edition.typed, tier, day) if from_village else ""


def _goes_up(edition: Edition, tier: int, day: date) -> bool:
    route = terms_for(edition, received=tier, day=day).route
    return any(leg.kind == "carried_up" for leg in route)


def helps(edition: Edition, *, tier: int, day: date) -> tuple[Mode, ...]:
    """How she may be helped with the item at the tier, the usual first.

    An agent is of use only where it goes up; what a village settles, it settles with her.
    """
    if is_led(edition, tier=tier, day=day):
        return (Mode.LED,)
    goes_up = _goes_up(edition, tier, day)
    offered = [Mode(each) for each in policy.value(HELPS, day) if goes_up or each != Mode.RELAY]
    if tier == Tier.VILLAGE:
        return tuple(offered) if goes_up else (Mode.WINDOW,)
    return (Mode.WINDOW, *offered)


def _settled_in_village(place: str, day: date) -> Refusal:
    """Who settles it in her village, and whom to telephone there."""
    directory = present_directory()
    station = stations.station_of(place, directory, day)
    if station is None:
        return intake_refusals.settled_in_village()
    agent, phone = stations.reached_at(station, directory, day)
    return intake_refusals.settled_in_village(station.point.name, agent or station.post.name, phone)
