"""How often one account, or one address, is answered within a minute.

Each web process counts for itself; nothing is kept beyond the minute. Of pages ``ALWAYS`` are
answered whatever the value is, so that a reader's page asks nothing about the county's values.
"""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from threading import Lock

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.policy import selectors as policy

from .addresses import address_of
from .policies import FORMS, SEARCHES, UPLOADS

MINUTE = 60
ALWAYS = 20
TOO_MANY_REQUESTS = 429
SEARCH = "/desk/search/"

present: Callable[[], datetime] = timezone.now


class TooMany(Exception):
    """More than the county's value allows within this minute."""


class Window:
    """The minute that runs: how many requests of whom, of one kind.

    ``key`` names the county's value; up to ``always`` it is not asked for.
    """

    def __init__(self, key: str, *, always: int = 0) -> None:
        self.key, self.always, self.minute = key, always, -1
        self.most: int | None = None
        self.counts: Counter[str] = Counter()
        self.lock = Lock()

    def count(self, who: str, at: datetime) -> None:
        """Count a request. Raises TooMany. Reads the value at most once a minute."""
        minute = int(at.timestamp()) // MINUTE
        with self.lock:
            if minute != self.minute:
                self.minute, self.most, self.counts = minute, None, Counter()
            self.counts[who] += 1
            if self.counts[who] > self.always and self.counts[who] > self._most(at):
                raise TooMany

    def _most(self, at: datetime) -> int:
        if self.most is None:
            self.most = int(policy.value(self.key, day_of(at)))
        return self.most


def seconds_left(at: datetime) -> int:
    """Until the next minute begins."""
    return MINUTE - int(at.timestamp()) % MINUTE


searches, forms, uploads = (Window(key, always=ALWAYS) for key in (SEARCHES, FORMS, UPLOADS))


class PaceMiddleware:
    """Searches, forms and uploads, by account at the desk and by address elsewhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        window, at = window_of(request), present()
        try:
            if window:
                window.count(who(request), at)
        except TooMany:
            return _refused(request, at)
        return self.get_response(request)


def window_of(request: HttpRequest) -> Window | None:
    if request.method == "POST" and request.path_info == SEARCH:
        return searches  # at the desk what is typed comes by POST
    if request.method == "POST":
        return uploads if request.content_type == "multipart/form-data" else forms
    return searches if "q" in request.GET else None


def who(request: HttpRequest) -> str:
    """The account, where one sits at the desk: a whole hall may share one address."""
    if request.path_info.startswith("/desk/") and request.user.is_authenticated:
        return f"account {request.user.pk}"
    return address_of(request)


def _refused(request: HttpRequest, at: datetime) -> HttpResponseBase:
    refusal = Refusal(
        "too-many-requests",
        _("Too much was asked from here within a minute."),
        _("Wait a minute, then try again. What you typed was not sent."),
    )
    answer = render(request, "look/errors/refused.html", {"refusal": refusal})
    answer.status_code = TOO_MANY_REQUESTS
    answer.headers["Retry-After"] = str(seconds_left(at))
    return answer
