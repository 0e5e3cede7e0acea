"""Who has come in may go no further before her password is her own and a second factor shown."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import ResolverMatch, reverse
from django.utils.translation import gettext

from bianmin.people.models import Account
from bianmin.people.security_event import EventKind

from . import clock, marks, staying, unsent

DOOR = "/accounts/"
OWN_PAGES = frozenset({"mfa_index", "unsent", "account_mail", "account_end"})
"""Pages of the door for which everything must be in order, as for the desk's."""
ERRANDS = frozenset(
    {
        "account_change_password",
        "account_reauthenticate",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "factor_first",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_add_webauthn",
        "mfa_remove_webauthn",
    }
)
"""Pages on which it is put in order; of these too a session may be over."""


class Door:
    """Middleware after authentication and the check of forms."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        staying.give_token(request, response)
        if request.path.startswith(DOOR):
            response.headers["Cache-Control"] = "no-store"
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        match = request.resolver_match
        if match is None or not (_is_inside(match) or match.url_name in ERRANDS):
            return None
        account = request.user
        if not isinstance(account, Account):
            return None
        return _stopped(request, match, account)


def _is_inside(match: ResolverMatch) -> bool:
    return match.app_names[:1] == ["desk"] or match.url_name in OWN_PAGES


def _stopped(request: HttpRequest, match: ResolverMatch, account: Account) -> HttpResponse | None:
    """Where somebody is led instead of the page; None where she may go on."""
    at, said = clock.present(), marks.of(request.session)
    if said is None:
        staying.begin(request, account)
        said = marks.of(request.session)
        assert said is not None
    if said.is_over(at):
        return _over(request, account)
    if said.is_to_be_noted(at):
        staying.see(request, said, at)
    errand = errand_of(said)
    return to(request, errand) if errand and _is_inside(match) else None


def errand_of(said: marks.Marks) -> str:
    """The page on which something must be put in order first; empty where nothing must."""
    if said.due:
        return "account_change_password"
    return "" if said.factor or settings.DEMONSTRATION else "factor_first"


def _over(request: HttpRequest, account: Account) -> HttpResponse:
    """Too long without a sign of life: what was typed is kept for whoever signs in again."""
    kept = unsent.keep(request, account)
    staying.end(request, account, EventKind.SESSION_ENDED)
    logout(request)
    messages.info(
        request,
        gettext("You were away for a while, so you were signed out. What you typed is kept.")
        if kept
        else gettext("You were away for a while, so you were signed out. Please sign in again."),
    )
    way = reverse("unsent", args=[kept]) if kept else _back(request)
    return _sent(request, f"{reverse('account_login')}?{urlencode({'next': way})}")


def to(request: HttpRequest, errand: str) -> HttpResponse:
    return _sent(request, f"{reverse(errand)}?{urlencode({'next': _back(request)})}")


def _back(request: HttpRequest) -> str:
    """The page asked for; the inbox for what was no page."""
    is_page = request.method == "GET" and not request.headers.get("HX-Request")
    return request.get_full_path() if is_page else str(settings.LOGIN_REDIRECT_URL)


def _sent(request: HttpRequest, url: str) -> HttpResponse:
    """A part of a page cannot be led away: the whole page is."""
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": url})
    return HttpResponseRedirect(url)
