"""Whom a village asks: its agents, and who is there today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from bianmin.law.calendar import Calendar
from bianmin.law.zone import day_of
from bianmin.look.cards import AgentCard, BodyContact
from bianmin.network import rota, staffing
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier
from bianmin.people.models import Account
from bianmin.policy import selectors as policy

from .contacts import contact_of


@dataclass(frozen=True)
class Help:
    """Who helps a village: its point, its agents; ``instead`` where nobody is there today."""

    point: BodyContact
    agents: tuple[AgentCard, ...]
    instead: BodyContact | None
    working_day: bool


def help_for(village: str, directory: Directory, calendar: Calendar, at: datetime) -> Help | None:
    """Who helps the people of a village (12-digit code) at an instant; None if it has no point."""
    day = day_of(at)
    body = directory.competent((), Tier.VILLAGE, village, day)
    post = directory.post_of(body.id, Role.AGENT) if body else None
    if body is None or post is None:
        return None
    watch = _watch(post, directory, calendar, at)
    return Help(
        contact_of(body),
        tuple(_cards(post, body, directory, watch)),
        _instead(post, directory, day),
        calendar.is_working(day),
    )


@dataclass(frozen=True)
class Watch:
    """Who is on duty now, and the hours of today's turns by account; none where there is no rota.

    ``here`` is how to say that somebody is on duty: in person, or by telephone on a day off.
    """

    day: date
    now: tuple[int, ...]
    turns: Mapping[int, str]
    here: str


def _watch(post: PostCard, directory: Directory, calendar: Calendar, at: datetime) -> Watch:
    """By the rota where the post has one; else whoever comes first of those present and trained."""
    day, values = day_of(at), policy.snapshot()
    turns = [t for t in network.turns_of([post.id]) if day in t.days]
    today: dict[int, str] = {}
    for turn in sorted(turns, key=lambda t: t.begins):
        if turn.falls_on(day):
            hours = f"{turn.begins:%H:%M}–{turn.ends:%H:%M}"
            today[turn.account] = "、".join(filter(None, [today.get(turn.account, ""), hours]))
    fit = [
        account
        for account in directory.holders(post.id, day)
        if not staffing.refusal_to_act(directory, values, account, post.id, day)
    ]
    rostered = [a for a in rota.on_duty(directory, turns, post.id, at) if a in fit]
    now = tuple(rostered if turns else fit[:1])
    return Watch(day, now, today, "here" if turns or calendar.is_working(day) else "phone")


def _cards(
    post: PostCard, body: BodyCard, directory: Directory, watch: Watch
) -> Iterator[AgentCard]:
    """A first, then B; whoever is on duty now says so, the others when it is their turn."""
    accounts = directory.in_office(post.id, watch.day)
    people = Account.objects.in_bulk(accounts)
    for account in accounts:
        person, away = people[account], directory.is_away(account, watch.day)
        turn = "" if away else watch.turns.get(account, "")
        otherwise = "away" if away else "turn" if turn else "second"
        yield AgentCard(
            name=person.name,
            post=post.name,
            phone=person.phone or body.phone,
            photo_url=reverse("portal:photo", args=[account]) if person.photo else "",
            presence=watch.here if account in watch.now else otherwise,
            turn=turn,
        )


def _instead(post: PostCard, directory: Directory, day: date) -> BodyContact | None:
    """Where to turn while nobody is at the agent's post."""
    found = staffing.stand_in(directory, post.id, day)
    if not found.fell_back or found.post is None:
        return None
    return contact_of(directory.body(found.post.body), person=found.post.name)
