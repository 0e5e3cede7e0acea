"""What the screens of an intake share: the draft of the address, and the way through the five."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from bianmin.look.cards import Screen
from bianmin.matters.models import Entry

from ..models import Draft
from ..officers import Officer, at_the_desk, page
from . import drafts

SCREENS = (
    ("person", gettext_lazy("Person")),
    ("matter", gettext_lazy("Matter")),
    ("papers", gettext_lazy("Papers")),
    ("confirm", gettext_lazy("Mandate")),
    ("receipt", gettext_lazy("Receipt")),
)

Page = Callable[..., HttpResponseBase]


def with_draft(view: Page) -> Page:
    """Give a screen its draft; a finished one leads to the receipt it became."""

    @wraps(view)
    def screen(request: HttpRequest, officer: Officer, draft: UUID, **named: Any) -> Any:
        found = drafts.found(officer, draft)
        if found is None:
            return _gone(request, officer)
        return view(request, officer, found, **named)

    return at_the_desk(screen)


def _gone(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """Sent twice, or come back to: the receipt if there is one, else a new intake."""
    key = request.POST.get("key", "")
    made = Entry.objects.filter(key=key, actor=officer.account.pk).first() if key else None
    if made:
        return redirect("desk:receipt", matter=made.matter_id)
    told = gettext("That intake is finished or was discarded. A finished one is in the ledger.")
    messages.info(request, told)
    return redirect("desk:intake")


def screen(
    request: HttpRequest,
    officer: Officer,
    draft: Draft | None,
    name: str,
    context: dict[str, Any],
    *,
    status: int = 200,
    shows: str = "",
) -> HttpResponse:
    """One of the five screens, with the way to those passed; ``shows``: a page of it."""
    names = [one for one, _label in SCREENS]
    passed = names.index(name)
    screens = [
        Screen(str(label), _address(draft, one) if number < passed else "", one == name)
        for number, (one, label) in enumerate(SCREENS)
    ]
    given = {"draft": draft, "screens": screens, **context}
    return page(request, officer, f"intake/{shows or name}", given, status=status)


def _address(draft: Draft | None, name: str) -> str:
    return reverse(f"desk:intake_{name}", args=[draft.pk]) if draft else ""
