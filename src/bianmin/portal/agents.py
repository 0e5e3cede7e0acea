"""Whom a village asks: its agents, and who is there today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from bianmin.law.calendar import Calendar
from bianmin.look.cards import BodyContact
from bianmin.network import staffing
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier
from bianmin.people.models import Account

from .contacts import contact_of


@dataclass(frozen=True)
class AgentCard:
    """One agent of a village. ``phone`` is the office phone, else the service point's."""

    name: str
    post: str
    phone: str
    photo_url: str
    on_duty: bool
    is_away: bool


@dataclass(frozen=True)
class Help:
    """Who helps a village: its point, its agents; ``instead`` where nobody is there today."""

    point: BodyContact
    agents: tuple[AgentCard, ...]
    instead: BodyContact | None
    working_day: bool


def help_for(village: str, directory: Directory, calendar: Calendar, day: date) -> Help | None:
    """Who helps the people of a village (12-digit code) that day; None if it has no point."""
    body = directory.competent((), Tier.VILLAGE, village, day)
    post = directory.post_of(body.id, Role.AGENT) if body else None
    if body is None or post is None:
        return None
    return Help(
        contact_of(body),
        tuple(_cards(post, body, directory, day)),
        _instead(post, directory, day),
        calendar.is_working(day),
    )


def _cards(post: PostCard, body: BodyCard, directory: Directory, day: date) -> Iterable[AgentCard]:
    """A first, then B; whoever comes first among those present is on duty."""
    present = directory.holders(post.id, day)[:1]
    people = Account.objects.in_bulk(directory.in_office(post.id, day))
    for account in directory.in_office(post.id, day):
        person = people[account]
        yield AgentCard(
            name=person.name,
            post=post.name,
            phone=person.phone or body.phone,
            photo_url=reverse("portal:photo", args=[account]) if person.photo else "",
            on_duty=account in present,
            is_away=directory.is_away(account, day),
        )


def _instead(post: PostCard, directory: Directory, day: date) -> BodyContact | None:
    """Where to turn while nobody is at the agent's post."""
    found = staffing.stand_in(directory, post.id, day)
    if not found.fell_back or found.post is None:
        return None
    return contact_of(directory.body(found.post.body), person=found.post.name)
