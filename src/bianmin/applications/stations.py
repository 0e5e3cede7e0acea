"""Where a village settles its own matters: its service point, the agent there, the telephone."""

from dataclasses import dataclass
from datetime import date

from bianmin.law.calendar import Calendar
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


@dataclass(frozen=True, slots=True)
class Helper:
    """An agent of a service point. ``photo`` is a stored file's id.

    ``presence``: here, phone (on duty, but no working day), second (stands by) or away.
    """

    account: int
    name: str
    phone: str
    photo: int | None
    presence: str


def helpers_of(
    station: Station, directory: Directory, calendar: Calendar, day: date
) -> tuple[Helper, ...]:
    """A first, then B; whoever comes first among those present is on duty."""
    on_duty = directory.holders(station.post.id, day)[:1]
    ids = directory.in_office(station.post.id, day)
    people = Account.objects.in_bulk(ids)
    here = "here" if calendar.is_working(day) else "phone"
    return tuple(
        Helper(
            account=account,
            name=people[account].name,
            phone=people[account].phone or station.point.phone,
            photo=people[account].photo,
            presence=here if account in on_duty else _absent(directory, account, day),
        )
        for account in ids
    )


def _absent(directory: Directory, account: int, day: date) -> str:
    return "away" if directory.is_away(account, day) else "second"
