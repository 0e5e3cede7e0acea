"""What follows when somebody changes how she comes in: other sessions end, she is told."""

from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.contrib import messages
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.translation import gettext

from bianmin.look.addresses import address_of
from bianmin.people import events, factors, sign_ins
from bianmin.people.models import Account
from bianmin.people.security_event import EventKind

from . import clock, marks, staying, telling


def _others_end(request: HttpRequest, account: Account) -> int:
    """The session may have another key now; that of the list is put right first."""
    at, said = clock.present(), marks.of(request.session)
    if said:
        staying.see(request, said, at)
    return sign_ins.end_all(account.pk, at=at, but=str(request.session.session_key))


@receiver(password_changed)
def new_password(request: HttpRequest, user: Account, **more: Any) -> None:
    at, ended = clock.present(), _others_end(request, user)
    marks.has_new_password(request.session)
    events.record(
        EventKind.PASSWORD_CHANGED, at=at, by=user.pk, about=user.pk,
        address=address_of(request), facts={"sessions": ended},
    )  # fmt: skip
    telling.password_changed(user, at=at)
    messages.success(request, gettext("The password is changed. You are signed out elsewhere."))


@receiver(authenticator_added)
def new_factor(request: HttpRequest, user: Account, authenticator: Any, **more: Any) -> None:
    marks.has_shown_factor(request.session)
    _write(request, user, EventKind.FACTOR_ADDED, authenticator.type)


@receiver(authenticator_removed)
def factor_gone(request: HttpRequest, user: Account, authenticator: Any, **more: Any) -> None:
    factors.forget_secrets()
    _write(request, user, EventKind.FACTOR_REMOVED, authenticator.type)


def _write(request: HttpRequest, account: Account, kind: EventKind, factor: str) -> None:
    at, ended = clock.present(), _others_end(request, account)
    events.record(
        kind, at=at, by=account.pk, about=account.pk, address=address_of(request),
        facts={"factor": factor, "sessions": ended},
    )  # fmt: skip
    telling.factor_changed(account, at=at)
    messages.success(request, gettext("It is done. You are signed out elsewhere."))
