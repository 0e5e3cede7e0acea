"""What the pages share: a form that is one deed, said before and confirmed after."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.law.refusal import Refusal
from bianmin.look.cards import Crumb
from bianmin.look.forms import PlainForm

from ..officers import Officer, page

Form = Callable[..., PlainForm]
Do = Callable[[dict[str, Any]], object]


@dataclass(frozen=True)
class Deed:
    """A form page: what it is called, what it says, its button, and where it leads back."""

    title: str
    button: str
    done: str
    back: str
    intro: str = ""
    files: bool = False
    warning: str = ""
    above: tuple[Crumb, ...] = ()


def carried_out(
    request: HttpRequest,
    officer: Officer,
    deed: Deed,
    form: Form,
    do: Do,
    *,
    initial: Mapping[str, Any] | None = None,
) -> HttpResponseBase:
    """Show the form; sent, do it and go back, or show the refusal with all that was typed."""
    if request.method != "POST":
        return _shown(request, officer, deed, form(initial=dict(initial or {})))
    filled = form(request.POST, request.FILES)
    if filled.is_valid():
        try:
            do(filled.cleaned_data)
        except Refusal as refusal:
            filled.refuse(refusal)
        else:
            messages.success(request, deed.done)
            return redirect(deed.back)
    return _shown(request, officer, deed, filled, status=422)


def _shown(
    request: HttpRequest, officer: Officer, deed: Deed, form: PlainForm, status: int = 200
) -> HttpResponse:
    crumbs = trail_of(officer, *deed.above, Crumb(deed.title))
    context = {"deed": deed, "form": form, "trail": crumbs}
    return page(request, officer, "network/deed", context, status=status)


def trail(*crumbs: Crumb) -> list[Crumb]:
    """The way to a page, from the network's first page."""
    return [Crumb(gettext("Network"), reverse("desk:network")), *crumbs]


def trail_of(officer: Officer, *crumbs: Crumb) -> list[Crumb]:
    """The same for whoever may go that way; who keeps no network begins at the page itself."""
    return trail(*crumbs) if officer.keeps_network else list(crumbs)
