"""Who sits at the desk: an account with its posts today, and the post at which it acts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from bianmin.almanac import selectors as almanac
from bianmin.applications.cutover.rights import takes_over
from bianmin.applications.projects.rights import sees_to
from bianmin.casework.archive.lists import lets_go
from bianmin.matters import viewers
from bianmin.matters.models import Stay
from bianmin.matters.services import Actor
from bianmin.matters.viewers import Viewer
from bianmin.network import keeping
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import APART, Role
from bianmin.network.tiers import Tier
from bianmin.notices import selectors as notices
from bianmin.people.models import Account

from .navigation import navigation
from .training import mode

CHOSEN = "desk_post"
CALENDAR_ROLES = frozenset({"administrator", "supervisor"})
UNREAD_SHOWN = 99
INTAKE_ROLES = frozenset({"agent", "head", "window", "coordinator"})

present: Callable[[], datetime] = timezone.now
"""The instant of a request; below the faces it is always passed in."""


@dataclass(frozen=True)
class Officer:
    """An official at a post, at the instant ``at``. ``viewer`` knows all their posts."""

    account: Account
    viewer: Viewer
    post: PostCard
    at: datetime

    @property
    def directory(self) -> Directory:
        return self.viewer.directory

    @property
    def body(self) -> BodyCard:
        return self.directory.body(self.post.body)

    @property
    def day(self) -> date:
        return self.viewer.day

    @property
    def keeps_calendar(self) -> bool:
        """Whether holiday notices are proposed or approved at this post."""
        return self.post.role in CALENDAR_ROLES and self.body.tier == Tier.COUNTY

    @property
    def lets_go(self) -> bool:
        """Whether files whose time in the archive is over are let go at this post."""
        return lets_go(self)

    @property
    def takes_over(self) -> bool:
        """Whether old ledgers are entered at this post."""
        return takes_over(self)

    @property
    def sees_to_projects(self) -> bool:
        """Whether investment projects are begun and followed at this post."""
        return sees_to(self.directory, self.post)

    @property
    def keeps_programs(self) -> bool:
        """Whether this post lets programs in: the county's security officer alone."""
        return self.keeps_accounts

    @property
    def keeps_accounts(self) -> bool:
        """Whether accounts, factors and programs are kept at this post: security's alone."""
        return self.post.role == Role.SECURITY and self.body.tier == Tier.COUNTY

    @property
    def audits(self) -> bool:
        """Whether security events are read at this post: the audit officer's alone."""
        return self.post.role == Role.AUDITOR and self.body.tier == Tier.COUNTY

    @property
    def home(self) -> str:
        """The page at which this post begins the day."""
        kept = {Role.SECURITY: "desk:accounts", Role.AUDITOR: "desk:events"}
        return reverse(kept.get(Role(self.post.role), "desk:inbox"))

    @property
    def is_apart(self) -> bool:
        """Whether this post has nothing to do with matters."""
        return self.post.role in APART

    @property
    def supervises(self) -> bool:
        """Whether the matters of the body's place are followed from this post."""
        return self.post.role in viewers.SUPERVISING

    @property
    def keeps_network(self) -> bool:
        """Whether the network is kept at this post: the county's, or that of a town."""
        return keeping.keeps_some(self)

    @property
    def announces(self) -> bool:
        """Whether the residents of the village are told of its affairs from this post."""
        return keeping.announces_own(self)

    @cached_property
    def overdue_year(self) -> int | None:
        """The year whose holiday notice is missing, for those who import it."""
        if self.post.role != "administrator":
            return None
        return almanac.overdue_year(self.viewer.day)

    @cached_property
    def unread(self) -> str:
        """How many messages lie unread for the person: ``""`` for none, ``99+`` beyond."""
        count = notices.unread(self.account.pk)[: UNREAD_SHOWN + 1].count()
        return f"{UNREAD_SHOWN}+" if count > UNREAD_SHOWN else str(count or "")

    @property
    def may_receive(self) -> bool:
        """Whether applications are taken in at this post."""
        return self.post.role in INTAKE_ROLES

    def actor(self, *, stay: Stay | None = None, second: int | None = None) -> Actor:
        """Who acts: at the post with which the matter lies, if it is theirs, else at the chosen."""
        own = {post.id for post in self.viewer.posts}
        post = stay.post if stay and stay.post in own else self.post.id
        return Actor(self.account.pk, post, second=second)


Page = Callable[..., HttpResponseBase]


def at_the_desk(view: Page) -> Page:
    """Give a view the officer after the request; who is kept apart from matters does not see it."""

    @wraps(view)
    def among(request: HttpRequest, officer: Officer, *args: Any, **named: Any) -> HttpResponseBase:
        if not officer.is_apart:
            return view(request, officer, *args, **named)
        if request.path == reverse("desk:inbox"):
            return redirect(officer.home)
        return page(request, officer, "apart", {"home": officer.home}, status=403)

    return for_everybody(among)


def for_everybody(view: Page) -> Page:
    """Give a view the officer after the request; who holds no post, or must choose, is led there.

    Nothing of the desk is ever kept by a browser or a proxy. Who practises does nothing for real.
    """

    @wraps(view)
    def seated(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        mode.check(request)
        officer = officer_of(request)
        if officer is None:
            return redirect("desk:post")
        response = view(request, officer, *args, **named)
        response.headers["Cache-Control"] = "no-store"
        return response

    return login_required(seated)


def for_whom(may: Callable[[Officer], bool], instead: str) -> Callable[[Page], Page]:
    """Let only those in who may; the others read ``instead``, which says whose the page is."""

    def guarded(view: Page) -> Page:
        @wraps(view)
        def checked(
            request: HttpRequest, officer: Officer, *args: Any, **named: Any
        ) -> HttpResponseBase:
            if may(officer):
                return view(request, officer, *args, **named)
            return page(request, officer, instead, status=403)

        return for_everybody(checked)

    return guarded


def officer_of(request: HttpRequest) -> Officer | None:
    """The officer of a request; None without a post today, or while one of several is not chosen.

    The chosen post is checked anew each time: it may have ended, or leave may have begun.
    """
    at = present()
    account = request.user
    assert isinstance(account, Account)
    viewer = viewers.staff(account.pk, at, training=mode.practises(request))
    chosen = request.session.get(CHOSEN)
    held = {post.id: post for post in viewer.posts}
    post = held.get(chosen or 0) or (next(iter(held.values())) if len(held) == 1 else None)
    return Officer(account, viewer, post, at) if post else None


def page(
    request: HttpRequest,
    officer: Officer,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """A page of the desk, with its frame filled in."""
    frame = {"officer": officer, "navigation": navigation(officer, request.path)}
    given = {**frame, **(context or {})}
    return render(request, f"desk/{template}.html", given, status=status)
