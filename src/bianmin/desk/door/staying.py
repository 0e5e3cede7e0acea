"""Coming in, being seen again, and going: the session, the list of sign-ins, the events."""

import secrets
from dataclasses import replace
from datetime import datetime

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from bianmin.look.addresses import address_of
from bianmin.people import devices, events, passwords, sign_ins
from bianmin.people.models import Account
from bianmin.people.security_event import EventKind

from . import clock, marks, telling, values

BROWSER_COOKIE = "browser"
GIVEN = "bianmin.browser"
A_YEAR = 365 * 24 * 60 * 60


def begin(request: HttpRequest, account: Account) -> None:
    """Somebody has come in: the session begins, and whose browser is new is told to them."""
    at, session = clock.present(), request.session
    if not session.session_key:
        session.create()
    browser = browser_of(request)
    row, is_new = sign_ins.begin(
        account=account, session=str(session.session_key), browser=browser, at=at
    )
    factor = shown_factor(request, account)
    due = passwords.is_due(account, values.password_rules(at), at=at)
    said = marks.new(row=row.pk, at=at, stay=values.stay(at), factor=factor != "", due=due)
    marks.keep(session, said)
    events.record(
        EventKind.SIGNED_IN, at=at, by=account.pk, about=account.pk, address=browser.address,
        facts={"factor": factor, "new_browser": is_new},
    )  # fmt: skip
    if is_new:
        telling.new_browser(account, device=row.device, at=at)


def shown_factor(request: HttpRequest, account: Account) -> str:
    """Which second factor was shown on the way in; empty for none."""
    shown = [
        str(record.get("type", ""))
        for record in get_authentication_records(request, account)
        if record["method"] == "mfa"
    ]
    return shown[-1] if shown else ""


def browser_of(request: HttpRequest) -> sign_ins.Browser:
    """The browser; one that was given nothing yet is given a token to be known again by."""
    token = request.COOKIES.get(BROWSER_COOKIE, "")
    if not token:
        token = secrets.token_urlsafe(24)
        request.META[GIVEN] = token
    device = devices.in_words(request.headers.get("User-Agent", ""))
    return sign_ins.Browser(device=device, token=token, address=address_of(request))


def give_token(request: HttpRequest, response: HttpResponseBase) -> None:
    """Send the browser the token that it was given during this request."""
    token = request.META.get(GIVEN)
    if token:
        response.set_cookie(
            BROWSER_COOKIE, token, max_age=A_YEAR, httponly=True, samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip


def see(request: HttpRequest, said: marks.Marks, at: datetime) -> None:
    """Somebody is still there."""
    marks.keep(request.session, replace(said, seen=at.timestamp()))
    sign_ins.see(
        number=said.row, session=str(request.session.session_key),
        address=address_of(request), at=at,
    )  # fmt: skip


def end(request: HttpRequest, account: Account, kind: EventKind) -> None:
    """This session is over: signed out, or too long without a sign of life."""
    at, key = clock.present(), str(request.session.session_key)
    sign_ins.end_one(account.pk, session=key, at=at)
    events.record(kind, at=at, by=account.pk, about=account.pk, address=address_of(request))
