"""The list of one's messages, newest first; looking at it marks nothing as read."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from bianmin.look.cards import Keyset
from bianmin.matters.selectors import COUNT_TO
from bianmin.notices import selectors
from bianmin.notices.models import Message

from ..officers import Officer, for_everybody, page
from .ids import number
from .ways import Way, ways

ROWS = 30


@dataclass(frozen=True)
class Line:
    """A message, and where it leads, if it leads anywhere."""

    message: Message
    way: Way | None


@require_safe
@for_everybody
def messages(request: HttpRequest, officer: Officer) -> HttpResponse:
    """A page of them; ``before`` is the message at which the page before ended."""
    before = cursor(request)
    own = selectors.messages_of(officer.account.pk, limit=ROWS + 1, before=before)
    found = list(own)
    shown = found[:ROWS]
    leading = ways(officer, shown)
    context = {
        "lines": [Line(message, leading.get(message.about)) for message in shown],
        "newest": shown[0].pk if shown else 0,
        "before": before,
        "keyset": _keyset(officer, before, shown[-1].pk if len(found) > ROWS else None),
    }
    return page(request, officer, "messages/list", context)


def cursor(request: HttpRequest) -> int | None:
    """Where in the list one is; None at its beginning, and for what no list has written."""
    return number(request.GET.get("before", ""))


def address(before: int | None) -> str:
    query = f"?{urlencode({'before': before})}" if before else ""
    return reverse("desk:messages") + query


def _keyset(officer: Officer, before: int | None, last: int | None) -> Keyset:
    count = selectors.messages_of(officer.account.pk, limit=COUNT_TO).count()
    return Keyset(
        count=count,
        more=count >= COUNT_TO,
        newer_url=address(None) if before else "",
        older_url=address(last) if last else "",
    )
