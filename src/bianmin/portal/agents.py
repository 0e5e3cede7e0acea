"""Whom a village asks: its agents, and who is there today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from bianmin.law.calendar import Calendar
from bianmin.look.cards import AgentCard, BodyContact
from bianmin.network import staffing
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier
from bianmin.people.models import Account

from .contacts import contact_of


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
        tuple(_cards(post, body, directory, calendar, day)),
        _instead(post, directory, day),
        calendar.is_working(day),
    )


def _cards(
    post: PostCard, body: BodyCard, directory: Directory, calendar: Calendar, day: date
) -> Iterator[AgentCard]:
    """A first, then B; whoever comes first among those present is on duty."""
    on_duty = directory.holders(post.id, day)[:1]
    here = "here" if calendar.is_working(day) else "phone"
    people = Account.objects.in_bulk(directory.in_office(post.id, day))
    for account in directory.in_office(post.id, day):
        person, away = people[account], directory.is_away(account, day)
        yield AgentCard(
            name=person.name,
            post=post.name,
            phone=person.phone or body.phone,
            photo_url=reverse("portal:photo", args=[account]) if person.photo else "",
            presence=here if account in on_duty else "away" if away else "second",
        )


def _instead(post: PostCard, directory: Directory, day: date) -> BodyContact | None:
    """Where to turn while nobody is at the agent's post."""
    found = staffing.stand_in(directory, post.id, day)
    if not found.fell_back or found.post is None:
        return None
    return contact_of(directory.body(found.post.body), person=found.post.name)
