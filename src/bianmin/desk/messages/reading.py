"""Marking messages as read: one by going where it leads, or all that were shown."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from bianmin.notices import selectors, services

from ..officers import Officer, for_everybody
from .ids import number
from .listed import address, cursor
from .ways import ways


@require_POST
@for_everybody
def read(request: HttpRequest, officer: Officer, message: int) -> HttpResponseBase:
    """Mark one's own message as read and go where it leads, else back to the list."""
    found = selectors.message_of(officer.account.pk, message)
    if found is None:
        raise Http404(gettext("There is no such message among yours."))
    services.mark_seen(message=found, at=officer.at)
    way = ways(officer, [found]).get(found.about)
    return redirect(way.url if way else address(cursor(request)))


@require_POST
@for_everybody
def mark_all(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """All up to the newest that the page showed: what has come since stays unread."""
    through = number(request.POST.get("through", "")) or 0
    services.mark_all_seen(account=officer.account.pk, through=through, at=officer.at)
    return redirect("desk:messages")
