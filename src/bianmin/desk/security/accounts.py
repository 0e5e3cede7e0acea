"""Accounts, for the security officer: made, unlocked, signed out, closed; factors reset."""

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.law.refusal import Refusal
from bianmin.look.addresses import address_of
from bianmin.look.cards import Crumb
from bianmin.look.refusals import text
from bianmin.people import account_deeds, lockout, sign_ins, staff
from bianmin.people.account_deeds import Deed
from bianmin.people.models import Account

from ..door import clock, telling, values
from ..officers import Officer, for_whom, page
from .forms import AccountForm, ReasonForm

SHOWN = 60
keeper = for_whom(lambda officer: officer.keeps_accounts, "security/not_yours")


def deed_of(request: HttpRequest, officer: Officer) -> Deed:
    """What is done at the door bears the door's own time, by which it is counted."""
    return Deed(by=officer.account.pk, at=clock.present(), address=address_of(request))


@keeper
def accounts(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The accounts by name, staff number or sign-in name."""
    typed = request.GET.get("q", "").strip()[:50]
    found = Account.objects.order_by("name", "pk")
    if typed:
        found = found.filter(Q(name__contains=typed) | Q(number=typed) | Q(username=typed))
    rows = list(found[: SHOWN + 1])
    with_factor = set(Authenticator.objects.filter(user__in=rows).values_list("user_id", flat=True))
    context = {
        "accounts": [(row, row.pk in with_factor) for row in rows[:SHOWN]],
        "more": len(rows) > SHOWN,
        "typed": typed,
        "breached": None if settings.DEMONSTRATION else values.breached(clock.present()),
        "trail": [Crumb(gettext("Staff accounts"))],
    }
    return page(request, officer, "security/accounts", context)


@keeper
def new(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Make an account; its first password is on the page that follows, and nowhere else."""
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        username = said.pop("username")
        person = staff.Person(photo=None, **said)
        try:
            made, password = account_deeds.make(
                username=username, person=person, deed=deed_of(request, officer)
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return _shown(request, officer, made, password=password)
    trail = [_list(), Crumb(gettext("Make an account"))]
    status = 422 if form.errors else 200
    return page(request, officer, "security/new", {"form": form, "trail": trail}, status=status)


@keeper
def account(request: HttpRequest, officer: Officer, account: int) -> HttpResponseBase:
    """One account and what can be done to it."""
    row = get_object_or_404(Account, pk=account)
    if request.method == "POST":
        return _done(request, officer, row)
    return _shown(request, officer, row)


def _done(request: HttpRequest, officer: Officer, row: Account) -> HttpResponseBase:
    pressed, deed = request.POST.get("deed", ""), deed_of(request, officer)
    if pressed == "password":
        return _given(request, officer, row, deed)
    if pressed in {"factor", "close", "open"}:
        return _with_reason(request, officer, row, pressed, deed)
    plain: dict[str, Callable[[], object]] = {
        "unlock": lambda: account_deeds.unlock(account=row, deed=deed),
        "sessions": lambda: account_deeds.end_sessions(account=row, deed=deed),
    }
    if pressed in plain:
        plain[pressed]()
        messages.success(request, gettext("It is done, and recorded."))
    return redirect("desk:account", account=row.pk)


def _given(request: HttpRequest, officer: Officer, row: Account, deed: Deed) -> HttpResponseBase:
    """A first password, shown once."""
    try:
        password = account_deeds.give_password(account=row, deed=deed)
    except Refusal as refusal:
        messages.warning(request, text(refusal))
        return redirect("desk:account", account=row.pk)
    return _shown(request, officer, row, password=password)


def _with_reason(
    request: HttpRequest, officer: Officer, row: Account, pressed: str, deed: Deed
) -> HttpResponseBase:
    """What takes something from somebody needs a reason; she is told of her factor."""
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _shown(request, officer, row, form=form)
    reason = form.cleaned_data["reason"]
    try:
        if pressed == "factor":
            account_deeds.reset_factors(account=row, reason=reason, deed=deed)
            telling.factor_reset(row, officer=officer.account.name, at=deed.at)
        else:
            is_open = pressed == "open"
            account_deeds.set_open(account=row, is_open=is_open, reason=reason, deed=deed)
    except Refusal as refusal:
        form.refuse(refusal)
        return _shown(request, officer, row, form=form)
    messages.success(request, gettext("It is done, and recorded."))
    return redirect("desk:account", account=row.pk)


def _shown(
    request: HttpRequest,
    officer: Officer,
    row: Account,
    *,
    password: str = "",
    form: ReasonForm | None = None,
) -> HttpResponse:
    at = clock.present()
    limits = values.limits(at)
    tried = (lockout.by_name(row.username), lockout.by_code(row.pk))
    shut = [lockout.shut_until(subject, limits, at=at) for subject in tried]
    context = {
        "account": row,
        "password": password,
        "form": form or ReasonForm(),
        "factors": Authenticator.objects.filter(user_id=row.pk).count(),
        "sessions": sign_ins.open_of(row.pk, at=at, idle=values.stay(at).idle).count(),
        "shut_until": max((until for until in shut if until), default=None),
        "own": row.pk == officer.account.pk,
        "trail": [_list(), Crumb(row.name)],
    }
    status = 422 if form is not None and form.errors else 200
    return page(request, officer, "security/account", context, status=status)


def _list() -> Crumb:
    return Crumb(gettext("Staff accounts"), reverse("desk:accounts"))
