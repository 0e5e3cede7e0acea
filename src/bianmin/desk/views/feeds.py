"""Due days for one's own calendar program: the address, its revocation, and the feed itself."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.law.zone import day_of
from bianmin.look import feeds as look
from bianmin.look.cards import Crumb
from bianmin.look.due_days import of_post
from bianmin.matters.viewers import staff
from bianmin.network import selectors as network

from .. import feeds, officers
from ..officers import Officer, at_the_desk, page


@at_the_desk
def own(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    """The address for the post at which one works; made, shown again, or revoked."""
    whose: dict[str, Any] = {"account": officer.account, "post": officer.post.id, "at": officer.at}
    if request.method == "POST":
        if "revoke" in request.POST:
            feeds.revoke(**whose)
            messages.success(request, gettext("The address answers no more."))
        else:
            feeds.make(**whose)
        return redirect("desk:feeds")
    feed = feeds.own(officer.account, officer.post.id)
    context = {
        "address": feeds.address(feed) if feed else "",
        "made_at": feed.made_at if feed else None,
        "trail": [Crumb(gettext("Inbox"), "/desk/"), Crumb(gettext("Calendar of due days"))],
    }
    return page(request, officer, "feeds", context)


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """For calendar programs, which cannot sign in: whoever has the address is answered."""
    at, directory = officers.present(), network.directory()
    found = feeds.by_token(token, directory, day_of(at))
    if found is None:
        raise Http404
    name, events = of_post(found.post, staff(found.owner_id, at))
    return look.response(name, events, at=at)
