"""One's own account: how one comes in, where one is signed in; and what was kept unsent."""

import uuid
from typing import Any

from allauth.account.internal.decorators import login_stage_required
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.look.addresses import address_of
from bianmin.people import events, sign_ins
from bianmin.people.models import Account
from bianmin.people.security_event import EventKind

from ..models import Unsent
from . import clock, values
from .forms import MailForm


def _page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> Any:
    response = render(request, f"desk/door/{template}.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def account_of(request: HttpRequest) -> Account:
    account = request.user
    assert isinstance(account, Account)
    return account


@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """Password, second factors and sessions of whoever is signed in."""
    return _mine(request, MailForm(initial={"email": account_of(request).email}))


def _mine(request: HttpRequest, form: MailForm) -> HttpResponse:
    account, at = account_of(request), clock.present()
    idle = values.stay(at).idle
    factors = Authenticator.objects.filter(user_id=account.pk).order_by("pk")
    context = {
        "account": account,
        "totp": next((one for one in factors if one.type == Authenticator.Type.TOTP), None),
        "keys": [one for one in factors if one.type == Authenticator.Type.WEBAUTHN],
        "is_last": len(factors) == 1 and not settings.DEMONSTRATION,
        "sign_ins": sign_ins.open_of(account.pk, at=at, idle=idle),
        "here": request.session.session_key,
        "form": form,
    }
    return _page(request, "mine", context, status=422 if form.errors else 200)


@login_required
@require_POST
def mail(request: HttpRequest) -> HttpResponseBase:
    """Where one is told of one's account besides the system."""
    form = MailForm(request.POST)
    if not form.is_valid():
        return _mine(request, form)
    account = account_of(request)
    account.email = form.cleaned_data["email"]
    account.save(update_fields=["email"])
    messages.success(request, gettext("It is kept."))
    return redirect("mfa_index")


@login_required
@require_POST
def end(request: HttpRequest) -> HttpResponseBase:
    """End one of one's own sessions, or all others."""
    account, at = account_of(request), clock.present()
    number, here = request.POST.get("end", ""), str(request.session.session_key)
    if number == "others":
        ended = sign_ins.end_all(account.pk, at=at, but=here)
    else:
        pk = int(number[:18]) if number.isdecimal() else 0
        ended = sign_ins.end_one(account.pk, at=at, pk=pk)
    if ended:
        events.record(
            EventKind.SESSION_ENDED, at=at, by=account.pk, about=account.pk,
            address=address_of(request), facts={"sessions": ended},
        )  # fmt: skip
        messages.success(request, gettext("It is ended: nobody is signed in there any more."))
    return redirect("mfa_index")


@login_required
def first(request: HttpRequest) -> HttpResponse:
    """Which second factor to begin with; led here is who has none."""
    return _page(request, "first", {"next": _way(request)})


def _way(request: HttpRequest) -> str:
    way = request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(way, allowed_hosts={request.get_host()})
    return way if safe else str(settings.LOGIN_REDIRECT_URL)


@login_required
def unsent(request: HttpRequest, kept: uuid.UUID) -> HttpResponseBase:
    """What one typed before one was signed out: to be sent now, or thrown away."""
    row = get_object_or_404(Unsent, pk=kept, owner=account_of(request))
    if request.method == "POST" and "send" in request.GET:
        row.delete()
        return HttpResponse(status=307, headers={"Location": row.address})  # sent on as it came
    if request.method == "POST":
        row.delete()
        messages.success(request, gettext("It is thrown away."))
        return redirect(settings.LOGIN_REDIRECT_URL)
    typed = [(name, value) for name, values in row.typed.items() for value in values]
    return _page(request, "unsent", {"row": row, "typed": typed})


@login_stage_required(stage=AuthenticateStage.key, redirect_urlname="account_login")
@require_POST
def without(request: HttpRequest) -> HttpResponse:
    """In a demonstration one may go on without the second factor that somebody tried there."""
    if not settings.DEMONSTRATION:
        raise Http404
    stage: AuthenticateStage = vars(request)["_login_stage"]
    answer: HttpResponse = stage.exit()
    return answer
