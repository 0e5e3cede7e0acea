"""Programs that are let in: the security officer makes their tokens and revokes them."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy

from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm
from bianmin.people import clients
from bianmin.people.models import Client, Scope

from ..officers import Officer, for_everybody, page


class ClientForm(PlainForm):
    """A program to be let in."""

    name = forms.CharField(
        label=gettext_lazy("Whose program it is"),
        help_text=gettext_lazy("For example: the county’s platform, a town’s test phone."),
        max_length=80,
    )
    account = forms.CharField(
        label=gettext_lazy("Sign-in name it acts as"),
        help_text=gettext_lazy("It can do what this account's posts can do, and nothing else."),
        max_length=64,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "none"}),
    )
    scopes = forms.MultipleChoiceField(
        label=gettext_lazy("What it may do"),
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    until_day = forms.DateField(
        label=gettext_lazy("Last day"),
        help_text=gettext_lazy("Empty: until it is revoked."),
        required=False,
        widget=forms.DateInput({"type": "date"}),
    )


@for_everybody
def programs(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The clients there are; a new one's token is shown once, on the page that answers."""
    _check(officer)
    if request.method == "POST" and "revoke" in request.POST:
        return _revoked(request, officer)
    form, token = ClientForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        try:
            token = _made(form.cleaned_data, officer)
            form = ClientForm()
        except Refusal as refusal:
            form.refuse(refusal)
    return _shown(request, officer, form, token)


def _check(officer: Officer) -> None:
    """Only the county's security officer; to others there is no such page."""
    if not officer.keeps_programs:
        raise Http404(gettext("The county's security officer keeps the programs that are let in."))


def _made(said: dict[str, Any], officer: Officer) -> str:
    today: date = officer.viewer.day
    return clients.make(**said, from_day=today, by=officer.account.pk, at=officer.at)[1]


def _revoked(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    number = request.POST["revoke"]
    if number.isdecimal() and _revoke(int(number[:18]), officer):
        messages.success(request, gettext("Its token opens nothing any more."))
    return redirect("desk:programs")


def _revoke(client: int, officer: Officer) -> bool:
    return clients.revoke(client=client, by=officer.account.pk, at=officer.at)


def _shown(request: HttpRequest, officer: Officer, form: ClientForm, token: str) -> HttpResponse:
    context = {
        "form": form,
        "token": token,
        "clients": Client.objects.select_related("account").order_by("revoked_at", "-pk")[:200],
        "trail": [Crumb(gettext("Inbox"), "/desk/"), Crumb(gettext("Programs"))],
    }
    return page(request, officer, "programs", context, status=422 if form.errors else 200)
