"""Where a village asks and settles its own matters: its service point, and who is there when."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bianmin.law.calendar import Calendar
from bianmin.law.zone import day_of
from bianmin.people.models import Account
from bianmin.policy import selectors as policy

from . import rota, staffing
from .cards import BodyCard, PostCard
from .directory import Directory
from .kinds import Role
from .rota import Turn
from .selectors import turns_of
from .tiers import Tier


@dataclass(frozen=True, slots=True)
class Station:
    """A village's service point and the agents' post there."""

    point: BodyCard
    post: PostCard


@dataclass(frozen=True, slots=True)
class Helper:
    """An agent of a service point. ``photo`` is a stored file's id.

    ``presence``: here (on duty now), phone (on duty, but no working day), turn (on duty at another
    hour today), second (stands by) or away. ``turn`` is when today, "09:00–12:00", by the rota.
    """

    account: int
    name: str
    phone: str
    photo: int | None
    presence: str
    turn: str
    number: str = ""
    is_party_member: bool = False


def station_of(place: str, directory: Directory, day: date) -> Station | None:
    """The service point of the village with this code; None where there is none with an agent."""
    point = directory.competent((), Tier.VILLAGE, place, day)
    post = directory.post_of(point.id, Role.AGENT) if point else None
    return Station(point, post) if point and post else None


def reached_at(station: Station, directory: Directory, day: date) -> tuple[str, str]:
    """The name of the first agent there that day (empty if none is), and whom to telephone."""
    fit, turns = _fit(station, directory, day), _turns(station, day)
    rostered = [turn.account for turn in turns if turn.falls_on(day) and turn.account in fit]
    there = rostered if turns else fit
    agent = Account.objects.filter(pk__in=there[:1]).first()
    return (agent.name, agent.phone or station.point.phone) if agent else ("", station.point.phone)


def helpers_of(
    station: Station, directory: Directory, calendar: Calendar, at: datetime
) -> tuple[Helper, ...]:
    """The agents of a point, A first, then B, and which of them is on duty at that instant.

    By the rota where the post has one; else whoever comes first of those present and trained.
    """
    return helpers_at([station], directory, calendar, at)[station.post.id]


def helpers_at(
    stations: Iterable[Station], directory: Directory, calendar: Calendar, at: datetime
) -> Mapping[int, tuple[Helper, ...]]:
    """The same at many posts, by the post's id; two statements."""
    wanted, day = list(stations), day_of(at)
    posts = {station.post.id: directory.in_office(station.post.id, day) for station in wanted}
    turns = [turn for turn in turns_of(posts) if day in turn.days]
    people = Account.objects.in_bulk({account for ids in posts.values() for account in ids})
    return {
        station.post.id: tuple(
            _helper(station, people[account], *told)
            for account, *told in _told(station, turns, directory, calendar, at)
        )
        for station in wanted
    }


def _told(
    station: Station, rotas: Sequence[Turn], directory: Directory, calendar: Calendar, at: datetime
) -> Iterator[tuple[int, str, str]]:
    """Everybody in office at a post: the account, whether there now, and when today."""
    day, post = day_of(at), station.post.id
    fit, turns = _fit(station, directory, day), _of_post(rotas, post)
    rostered = rota.on_duty(directory, turns, post, at)
    now = [account for account in rostered if account in fit] if turns else fit[:1]
    here = "here" if turns or calendar.is_working(day) else "phone"
    hours = _hours(turns, day)
    for account in directory.in_office(post, day):
        away = directory.is_away(account, day)
        turn = "" if away else hours.get(account, "")
        otherwise = "away" if away else "turn" if turn else "second"
        yield account, here if account in now else otherwise, turn


def _helper(station: Station, person: Account, presence: str, turn: str) -> Helper:
    phone = person.phone or station.point.phone
    return Helper(
        person.pk,
        person.name,
        phone,
        person.photo,
        presence,
        turn,
        person.number,
        person.is_party_member,
    )


def _fit(station: Station, directory: Directory, day: date) -> Sequence[int]:
    """Who may act there that day: present, and trained where the county asks for it."""
    values, post = policy.snapshot(), station.post.id
    present = directory.holders(post, day)
    return [a for a in present if not staffing.refusal_to_act(directory, values, a, post, day)]


def _turns(station: Station, day: date) -> Sequence[Turn]:
    """The rota in force that day, the earlier turns first; empty where the post has none."""
    turns = (turn for turn in turns_of([station.post.id]) if day in turn.days)
    return _of_post(turns, station.post.id)


def _of_post(turns: Iterable[Turn], post: int) -> list[Turn]:
    return sorted((turn for turn in turns if turn.post == post), key=lambda turn: turn.begins)


def _hours(turns: Sequence[Turn], day: date) -> Mapping[int, str]:
    """The hours of that day's turns in words, by account."""
    hours: dict[int, str] = {}
    for turn in turns:
        if turn.falls_on(day):
            told = f"{turn.begins:%H:%M}–{turn.ends:%H:%M}"
            hours[turn.account] = "、".join(filter(None, [hours.get(turn.account, ""), told]))
    return hours
