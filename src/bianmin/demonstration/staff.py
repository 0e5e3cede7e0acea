"""Invented people on every post of the county: A everywhere, B where two hold a post."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from django.contrib.auth.hashers import make_password

from bianmin.law.zone import day_of
from bianmin.network import selectors as network
from bianmin.network import services as network_services
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import AgentSource, HeadTitle, Rank, Role
from bianmin.network.policies import AGENT_SOURCES, VILLAGE_AGENTS_LEAST
from bianmin.network.rules import Appointment
from bianmin.network.tiers import Tier
from bianmin.people.models import Account
from bianmin.policy import selectors as policy

from . import cast, names

SINCE = timedelta(days=500)
"""How long before the end of the past all are on their posts: more than its twelve months."""


@dataclass(frozen=True)
class Seat:
    """A post to be held, by whom, and with which rank."""

    post: PostCard
    body: BodyCard
    rank: str
    username: str


def settle(at: datetime) -> None:
    """Make the accounts and put each on its post. ``at`` is the end of the past to be told."""
    directory, chance = network.directory(), Random("staff")
    seats = list(_seats(directory, day_of(at)))
    accounts = Account.objects.bulk_create(_accounts(seats, chance))
    begun = day_of(at - SINCE)
    allowed = policy.value(AGENT_SOURCES, day_of(at))
    appointments = [
        Appointment(
            seat.post.id,
            account.pk,
            seat.rank,
            begun - timedelta(days=chance.randrange(600)),
            title=_title(seat, chance),
        )
        for seat, account in zip(seats, accounts, strict=True)
    ]
    network_services.appoint_all(appointments=appointments, by=None, at=at)
    for seat, account in zip(seats, accounts, strict=True):
        source = _source(seat, chance)
        if source in allowed:
            network_services.register_agent(
                account=account.pk, source=source, trained_on=begun, by=None, at=at
            )
    _send_on_leave(cast.setting(directory), seats, accounts, at)


def _seats(directory: Directory, day: date) -> Iterator[Seat]:
    known = {post.id: member.username for member, post, _body in cast.seated(directory, day)}
    agents, number = policy.value(VILLAGE_AGENTS_LEAST, day), 0
    for post in directory.posts.values():
        body = directory.body(post.body)
        for rank in _ranks(post, body, agents):
            number += 1
            named = known.get(post.id, "") if rank == Rank.A else ""
            yield Seat(post, body, rank, named or f"staff{number:04d}")


def _ranks(post: PostCard, body: BodyCard, agents: int) -> tuple[str, ...]:
    """Two hold a post above the village, and where the county wants more than one agent there."""
    in_pairs = post.role == Role.AGENT and agents > 1
    return (Rank.A, Rank.B) if body.tier > Tier.VILLAGE or in_pairs else (Rank.A,)


def _accounts(seats: list[Seat], chance: Random) -> Iterator[Account]:
    """One digest for all: a thousand would take minutes, and the password is no secret."""
    digest = make_password(cast.PASSWORD)
    for number, seat in enumerate(seats, start=1):
        yield Account(
            username=seat.username,
            name=names.person(chance),
            number=f"{number:04d}",
            phone=seat.body.phone,
            password=digest,
            is_demonstration=True,
        )


def _title(seat: Seat, chance: Random) -> str:
    return chance.choice(HeadTitle.values) if seat.post.role == Role.HEAD else ""


def _source(seat: Seat, chance: Random) -> str:
    """Where an agent comes from (ST-05); empty for who is none."""
    if seat.post.role == Role.AGENT:
        committee = chance.random() < 0.7
        return AgentSource.VILLAGE_COMMITTEE if committee else AgentSource.RECRUITED
    is_clerk = seat.post.role == Role.COORDINATOR or (
        seat.post.role == Role.WINDOW and seat.body.tier == Tier.TOWN
    )
    return AgentSource.CENTRE_CLERK if is_clerk else ""


def _send_on_leave(
    setting: cast.Setting, seats: list[Seat], accounts: list[Account], at: datetime
) -> None:
    """A few are away today: B acts, or in one village nobody is there."""
    away = {(place, role) for role, place in setting.away.items()}
    away.add((setting.away_agent, Role.AGENT))
    for seat, account in zip(seats, accounts, strict=True):
        if seat.rank == Rank.A and (seat.body.division, seat.post.role) in away:
            first = day_of(at) - timedelta(days=1)
            network_services.take_leave(
                account=account.pk,
                from_day=first,
                until_day=first + timedelta(days=6),
                by=None,
                at=at,
            )
