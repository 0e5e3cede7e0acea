"""The towns in which matters are measured: real posts of Yishui, each held by somebody."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from bianmin.network import selectors as network
from bianmin.network import services as staffing
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.models import Body
from bianmin.network.rules import Appointment
from bianmin.people import clients
from bianmin.people.models import Account

APPOINT = "from bench import towns; towns.appoint()"
"""For a shell in the database to be measured."""
LET_IN = APPOINT + "; towns.let_in('{path}')"
APPOINTED = date(2026, 1, 1)
ROLES = ("window", "reviewer", "approver")


@dataclass(frozen=True)
class Town:
    """The posts a matter of one village passes, each with who holds it."""

    village: str
    agent: tuple[int, int]
    window: tuple[int, int]
    reviewer: tuple[int, int]
    approver: tuple[int, int]

    def at(self, step: str) -> tuple[int, int]:
        return {
            "receive": self.agent,
            "hand_up": self.agent,
            "endorse": self.reviewer,
            "grant": self.approver,
        }.get(step, self.window)


def appoint() -> None:
    """Put one person on every post that a measured matter passes."""
    directory = network.directory()
    posts = [p for p in directory.posts.values() if p.role in {"agent", *ROLES}]
    accounts = Account.objects.bulk_create(
        Account(username=f"bench{post.id}", name=post.name) for post in posts
    )
    staffing.appoint_all(
        appointments=[
            Appointment(post.id, account.pk, "A", APPOINTED, None, "")
            for post, account in zip(posts, accounts, strict=True)
        ],
        by=None,
        at=datetime.now(UTC),
    )
    for post, account in zip(posts, accounts, strict=True):
        if post.role == "agent":
            _train(account.pk)


def _train(account: int) -> None:
    staffing.register_agent(
        account=account, source="recruited", trained_on=APPOINTED, by=None, at=datetime.now(UTC)
    )


def load() -> list[Town]:
    """One village of each town."""
    directory = network.directory()
    villages = Body.objects.filter(kind="village_point").order_by("division_id")
    by_town = {body.division_id[:9]: directory.body(body.pk) for body in villages}
    return [_town(directory, body) for body in by_town.values()]


def _town(directory: Directory, village: BodyCard) -> Town:
    above = directory.above(village.id)
    if above is None:
        raise LookupError(f"{village.name} has no town")
    window, reviewer, approver = (_held(directory, directory.post_of(above.id, r)) for r in ROLES)
    agent = _held(directory, directory.post_of(village.id, "agent"))
    return Town(village.division, agent, window, reviewer, approver)


def _held(directory: Directory, post: PostCard | None) -> tuple[int, int]:
    if post is None:
        raise LookupError("a post of the measured way is missing")
    return post.id, directory.holdings_by_post[post.id][0].account


def let_in(path: str) -> None:
    """A client for everybody of these towns; their tokens, by town and step, into a file."""
    at = datetime.now(UTC)
    steps = ("receive", "hand_up", "accept", "endorse", "grant", "hand_over")
    tokens: dict[int, str] = {}
    told = []
    for town in load():
        for account in {town.at(step)[1] for step in steps}:
            tokens[account] = _token(account, at)
        held = {step: town.at(step) for step in steps}
        seats = {step: {"post": post, "token": tokens[who]} for step, (post, who) in held.items()}
        told.append({"village": town.village, **seats})
    Path(path).write_text(json.dumps(told))


def _token(account: int, at: datetime) -> str:
    named = Account.objects.get(pk=account).username
    scopes = ("receive", "act")
    return clients.make(
        name=named,
        account=named,
        scopes=scopes,
        from_day=APPOINTED,
        until_day=None,
        by=None,
        at=at,
    )[1]
