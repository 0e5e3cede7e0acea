"""Who is there: the posts of a body, their holders, who is away, and how to reach them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bianmin.law.zone import day_of
from bianmin.people.models import Account

from .cards import BodyCard, PostCard
from .directory import Directory
from .models import Whereabouts
from .selectors import whereabouts


@dataclass(frozen=True)
class Present:
    """A person of a post today; ``rank`` A or B follows from the order."""

    name: str
    number: str
    phone: str
    away: bool
    out: Whereabouts | None


@dataclass(frozen=True)
class Desk:
    """A post with its people."""

    post: PostCard
    people: tuple[Present, ...]


def desks_of(
    directory: Directory, bodies: Sequence[BodyCard], at: datetime
) -> dict[int, list[Desk]]:
    """The posts of some bodies (by id) with their people, away, out or there; two statements."""
    accounts = _accounts(directory, bodies, day_of(at))
    out = whereabouts(accounts, at)
    return {body.id: _desks(directory, body, day_of(at), accounts, out) for body in bodies}


def _accounts(directory: Directory, bodies: Sequence[BodyCard], day: date) -> dict[int, Account]:
    ids = {
        account
        for body in bodies
        for post in directory.posts_by_body.get(body.id, ())
        for account in directory.in_office(post.id, day)
    }
    return Account.objects.in_bulk(ids)


def _desks(
    directory: Directory,
    body: BodyCard,
    day: date,
    accounts: dict[int, Account],
    out: Mapping[int, Whereabouts],
) -> list[Desk]:
    return [
        Desk(
            post,
            tuple(
                _present(accounts[pk], away=directory.is_away(pk, day), out=out.get(pk))
                for pk in directory.in_office(post.id, day)
                if pk in accounts
            ),
        )
        for post in directory.posts_by_body.get(body.id, ())
    ]


def _present(account: Account, *, away: bool, out: Whereabouts | None) -> Present:
    return Present(account.name, account.number, account.phone, away, out)
