"""Public pages about items are kept by the process, and told apart by their content (ETag)."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language

from bianmin.catalogue import keeping
from bianmin.look.context import mode_of
from bianmin.network import selectors as network
from bianmin.notices.prints import ASKED

from . import present
from .prints import place_in

View = Callable[..., HttpResponse]
SHOWN = ("Content-Type", "Content-Disposition")
OWN = (settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name)
"""Cookies of readers whose pages are their own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A page as it was made: its content, what names it, and what it is."""

    content: bytes
    etag: str
    headers: tuple[tuple[str, str], ...]


HTTP_OK = 200


class _NotKept(Exception):
    """A page that is no answer to keep; it is given as it is."""

    def __init__(self, response: HttpResponse) -> None:
        self.response = response


def kept(view: View) -> View:
    """A page about an item, made once for all who read it alike, until something changes.

    Meanwhile it costs no statement; whoever has it already (``If-None-Match``) is told so with 304.
    A scanned print or a session makes a page of its own, which is not kept.
    """

    @wraps(view)
    def answer(request: HttpRequest, **asked: str) -> HttpResponse:
        if ASKED in request.GET or any(name in request.COOKIES for name in OWN):
            return view(request, **asked)
        as_of = keeping.revisions()
        try:
            found = keeping.kept(as_of, _key(request, as_of), lambda: _made(view(request, **asked)))
        except _NotKept as one:
            return one.response
        return _given(request, found)

    return answer


def _key(request: HttpRequest, as_of: keeping.Revisions) -> tuple[object, ...]:
    """Everything on which such a page depends beside the county's own tables."""
    place = place_in(request, network.directory(as_of.network))
    read = (get_language(), mode_of(request), place)
    return (request.path, *read, present.today(), settings.PUBLIC_ADDRESS)


def _made(response: HttpResponse) -> Answer:
    if response.status_code != HTTP_OK:
        raise _NotKept(response)
    headers = tuple((name, response.headers[name]) for name in SHOWN if name in response.headers)
    digest = hashlib.sha256(response.content).hexdigest()[:32]
    return Answer(response.content, f'"{digest}"', headers)


def _given(request: HttpRequest, found: Answer) -> HttpResponse:
    response = HttpResponse(found.content, headers=dict(found.headers))
    response.headers["ETag"] = found.etag
    conditional = get_conditional_response(request, etag=found.etag, response=response)
    return conditional if isinstance(conditional, HttpResponse) else response
