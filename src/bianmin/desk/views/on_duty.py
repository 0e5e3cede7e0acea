"""Who is there today: the posts of a body, their holders, who is away, and how to reach them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.models import Whereabouts
from bianmin.people.models import Account

from ..officers import Officer, at_the_desk, page


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


@at_the_desk
def on_duty(request: HttpRequest, officer: Officer) -> HttpResponse:
    """One's own body and those above it; any other of the county by choosing it."""
    chosen = _chosen(request, officer)
    bodies = [chosen] if chosen else _own_and_above(officer)
    desks = desks_of(officer, bodies)
    context = {
        "bodies": [(body, desks[body.id]) for body in bodies],
        "choices": _choices(officer),
        "out": network.whereabouts([officer.account.pk], officer.at).get(officer.account.pk),
        "chosen": chosen,
    }
    return page(request, officer, "on_duty", context)


def _chosen(request: HttpRequest, officer: Officer) -> BodyCard | None:
    number = request.GET.get("body", "")
    return officer.directory.bodies.get(int(number)) if number.isdecimal() else None


def _own_and_above(officer: Officer) -> list[BodyCard]:
    bodies, body = [], officer.body
    while body:
        bodies.append(body)
        above = officer.directory.above(body.id)
        if above is None:
            return bodies
        body = above
    return bodies


def desks_of(officer: Officer, bodies: list[BodyCard]) -> dict[int, list[Desk]]:
    """The posts of some bodies (by id) with their people, away, out or there; two statements."""
    accounts = _accounts(officer, bodies)
    out = network.whereabouts(accounts, officer.at)
    return {body.id: _desks(officer, body, accounts, out) for body in bodies}


def _accounts(officer: Officer, bodies: list[BodyCard]) -> dict[int, Account]:
    directory, day = officer.directory, officer.viewer.day
    ids = {
        account
        for body in bodies
        for post in directory.posts_by_body.get(body.id, ())
        for account in directory.in_office(post.id, day)
    }
    return Account.objects.in_bulk(ids)


def _desks(
    officer: Officer, body: BodyCard, accounts: dict[int, Account], out: Mapping[int, Whereabouts]
) -> list[Desk]:
    directory, day = officer.directory, officer.viewer.day
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


def _choices(officer: Officer) -> list[tuple[int, str]]:
    """The bodies of one's own town, and those of the county."""
    town = officer.body.division[:9]
    day = officer.viewer.day
    bodies = officer.directory.bodies.values()
    near = [b for b in bodies if day in b.days and (b.tier >= 2 or b.division.startswith(town))]
    return [(body.id, body.name) for body in sorted(near, key=lambda b: (-b.tier, b.division))]
