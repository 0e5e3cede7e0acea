"""Where a village settles its own matters: its service point, the agent there, the telephone."""

from dataclasses import dataclass
from datetime import date

from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier
from bianmin.people.models import Account


@dataclass(frozen=True, slots=True)
class Station:
    """A village's service point; ``agent`` by name, empty where nobody is there today."""

    point: BodyCard
    post: PostCard
    agent: str
    phone: str


def station_of(place: str, directory: Directory, day: date) -> Station | None:
    """The service point of the village with this code; None where there is none with an agent."""
    point = directory.competent((), Tier.VILLAGE, place, day)
    post = directory.post_of(point.id, Role.AGENT) if point else None
    if point is None or post is None:
        return None
    present = Account.objects.filter(pk__in=directory.holders(post.id, day)[:1]).first()
    name, own = (present.name, present.phone) if present else ("", "")
    return Station(point, post, name, own or point.phone)
