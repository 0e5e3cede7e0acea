"""Whom a village asks: its agents, and who is there today."""

from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from bianmin.law.calendar import Calendar
from bianmin.law.zone import day_of
from bianmin.look.cards import AgentCard, BodyContact
from bianmin.network import staffing, stations
from bianmin.network.cards import PostCard
from bianmin.network.directory import Directory

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
    station = stations.station_of(village, directory, day)
    if station is None:
        return None
    helpers = stations.helpers_of(station, directory, calendar, at)
    return Help(
        contact_of(station.point),
        tuple(_card(helper, station.post) for helper in helpers),
        _instead(station.post, directory, day),
        calendar.is_working(day),
    )


def _card(helper: stations.Helper, post: PostCard) -> AgentCard:
    return AgentCard(
        name=helper.name,
        post=post.name,
        phone=helper.phone,
        photo_url=reverse("portal:photo", args=[helper.account]) if helper.photo else "",
        presence=helper.presence,
        turn=helper.turn,
    )


def _instead(post: PostCard, directory: Directory, day: date) -> BodyContact | None:
    """Where to turn while nobody is at the agent's post."""
    found = staffing.stand_in(directory, post.id, day)
    if not found.fell_back or found.post is None:
        return None
    return contact_of(directory.body(found.post.body), person=found.post.name)
