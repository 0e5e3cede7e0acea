"""Who calls: a client, the account it acts as, the post at which it acts, at the instant ``at``."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from bianmin.law.zone import day_of
from bianmin.look.addresses import address_of
from bianmin.matters import selectors, viewers
from bianmin.matters.refusals import not_on_duty
from bianmin.matters.services import Actor
from bianmin.matters.viewers import Viewer
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import APART
from bianmin.people import clients
from bianmin.people.models import Account, Client, Scope

from . import refusals, throttle

POST = "Bianmin-Post"
OF_A_POST = frozenset({Scope.RECEIVE, Scope.ACT, Scope.KEEP})
"""What only a post lets somebody do; who holds none today finds nothing to read either."""

present: Callable[[], datetime] = timezone.now
"""The instant of a request; below the faces it is always passed in."""


@dataclass(frozen=True)
class Caller:
    """A client at the instant of its request; ``chosen`` is the post named in the header, or 0."""

    client: Client
    at: datetime
    chosen: int = 0

    @property
    def account(self) -> Account:
        return self.client.account

    @property
    def name(self) -> str:
        """Under which what it asked is told apart from what others ask."""
        return f"post {self.chosen}"

    @property
    def day(self) -> date:
        return day_of(self.at)

    @cached_property
    def viewer(self) -> Viewer:
        return viewers.staff(self.account.pk, self.at)

    @property
    def directory(self) -> Directory:
        return self.viewer.directory

    @cached_property
    def post(self) -> PostCard:
        """The post at which it acts: the chosen, or the only one. Raises ``Refusal``."""
        held = {post.id: post for post in self.viewer.posts}
        if not held:
            raise refusals.no_post()
        if self.chosen in held:
            return held[self.chosen]
        if len(held) == 1 and not self.chosen:
            return next(iter(held.values()))
        raise refusals.post_not_chosen(", ".join(map(str, held)))

    @property
    def body(self) -> BodyCard:
        return self.directory.body(self.post.body)

    @property
    def is_apart(self) -> bool:
        """Whether its post, or each of them, has nothing to do with matters."""
        held = {post.id: post.role for post in self.viewer.posts}
        roles = {held[self.chosen]} if self.chosen in held else set(held.values())
        return bool(roles) and roles <= APART

    def actor(self, *, second: int | None = None) -> Actor:
        """Who acts, at the post of ``post``. Raises ``Refusal``: the one chosen is not theirs.

        The door asks again; much that is done beside it asks nobody but the actor's post.
        """
        post = self.chosen or self.post.id
        if not self.directory.may_act(self.account.pk, post, self.day):
            raise not_on_duty()
        return Actor(self.account.pk, post, second=second)

    def actor_on(self, matter: int, *, second: int | None = None) -> Actor:
        """Who acts on a matter: at the post it lies with, if that is theirs and none was chosen."""
        if self.chosen:
            return self.actor(second=second)
        stay = selectors.open_stay(matter)
        own = {post.id for post in self.viewer.posts}
        post = stay.post if stay and stay.post in own else self.post.id
        return Actor(self.account.pk, post, second=second)


class Request(HttpRequest):
    """A request of a client that was let in."""

    auth: Caller


class Token(HttpBearer):
    """Lets in whoever has the token of a client that has a scope. Raises ``Refusal``.

    Security and audit officers are not let in, save ``to_all``: what programs ask is of matters.
    """

    def __init__(self, scope: Scope, *, to_all: bool = False) -> None:
        self.scope, self.to_all = scope, to_all
        super().__init__()

    def __call__(self, request: HttpRequest) -> Caller:
        return self.authenticate(request, bearer(request))

    def authenticate(self, request: HttpRequest, token: str) -> Caller:
        at = present()
        client = clients.by_token(token, at)
        if client is None:
            throttle.count(address_of(request), at)
            raise refusals.token_unknown()
        throttle.count(f"client {client.pk}", at)
        if self.scope not in client.scopes:
            raise refusals.scope_missing(self.scope, self.scope.label)
        clients.note_use(client, at)
        caller = Caller(client, at, _chosen(request))
        if self.scope in OF_A_POST and not caller.viewer.posts:
            raise refusals.no_post()
        if caller.is_apart and not self.to_all:
            raise refusals.kept_apart()
        return caller


def bearer(request: HttpRequest) -> str:
    """The token that was sent. Raises ``Refusal`` where there is none."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise refusals.no_token()
    return token.strip()


def _chosen(request: HttpRequest) -> int:
    """The post named in the header; 0 for none, and -1 for what is no id."""
    text = request.headers.get(POST, "").strip()
    if not text:
        return 0
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else -1


class Anybody:
    """Lets everybody in, as often as one address may ask; gives the instant of the request."""

    def __call__(self, request: HttpRequest) -> datetime:
        at = present()
        throttle.count(address_of(request), at)
        return at


class PublicRequest(HttpRequest):
    """A request of anybody; ``auth`` is its instant."""

    auth: datetime


PUBLIC = Anybody()
READ, RECEIVE, ACT = Token(Scope.READ), Token(Scope.RECEIVE), Token(Scope.ACT)
KEEP, CITIZENS = Token(Scope.KEEP), Token(Scope.CITIZENS)
WHOEVER = Token(Scope.READ, to_all=True)
