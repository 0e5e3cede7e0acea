"""Refusals as application/problem+json (RFC 9457)."""

from collections.abc import Sequence
from typing import Any, Protocol

import orjson
from django.http import HttpResponse
from django.utils.translation import gettext, gettext_lazy

from bianmin.law.refusal import Refusal
from bianmin.look.refusals import told

MEDIA_TYPE = "application/problem+json"
KIND = "urn:bianmin:refusal:"
CANNOT = 422
MOST_NAMED = 200
"""Places that are named; how many there are the sentence says."""

STATUS = {
    "unreadable": 400,
    "key-missing": 400,
    "no-token": 401,
    "token-unknown": 401,
    "scope-missing": 403,
    "not-yours": 403,
    "not-signed": 403,
    "not-on-duty": 403,
    "no-post": 403,
    "kept-apart": 403,
    "no-such-matter": 404,
    "no-such-step": 404,
    "no-such-paper": 404,
    "no-such-address": 404,
    "not-found": 404,
    "unknown_item": 404,
    "code-unknown": 404,
    "not-that-way": 405,
    "stale": 409,
    "too-large": 413,
    "too-many-requests": 429,
    "too-many-tries": 429,
    "too-many-from-here": 429,
    "failed": 500,
}
"""By code; every other refusal is 422: understood, and not to be done so."""

TITLES = {
    400: gettext_lazy("The request cannot be read"),
    401: gettext_lazy("Who are you?"),
    403: gettext_lazy("Not yours to do"),
    404: gettext_lazy("Not found"),
    405: gettext_lazy("Not in that way"),
    409: gettext_lazy("Somebody was faster"),
    413: gettext_lazy("Too large"),
    422: gettext_lazy("This cannot be done"),
    429: gettext_lazy("Too often"),
    500: gettext_lazy("Our fault"),
}
SAYS_WHEN = ("who", "instant")


class Placed(Protocol):
    """One thing that is wrong, and where."""

    @property
    def place(self) -> str: ...

    def told(self) -> str: ...


def status_of(refusal: Refusal) -> int:
    return STATUS.get(refusal.code, CANNOT)


def problem(refusal: Refusal, *, errors: Sequence[dict[str, str]] = ()) -> HttpResponse:
    """The answer to a request that is refused; ``errors`` name the places that are wrong."""
    status = status_of(refusal)
    response = HttpResponse(
        orjson.dumps(_members(refusal, status, errors)), MEDIA_TYPE, status=status
    )
    response.headers["Cache-Control"] = "no-store"
    if status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _members(refusal: Refusal, status: int, errors: Sequence[dict[str, str]]) -> dict[str, Any]:
    said = told(refusal)
    members: dict[str, Any] = {
        "type": KIND + refusal.code,
        "title": gettext(str(TITLES[status])),
        "status": status,
        "detail": said.sentence,
        "code": refusal.code,
        "now": said.now,
        "article": said.article,
        "errors": list(errors) or _found(refusal) or _field(refusal, said.sentence),
    }
    if refusal.code == "stale":
        members["acted"] = {name: str(refusal.values[name]) for name in SAYS_WHEN}
    return members


def _found(refusal: Refusal) -> list[dict[str, str]]:
    """Each place of a file, a table or an item that is wrong, where the refusal names them."""
    findings: Sequence[Placed] = getattr(refusal, "findings", ())
    return [{"field": one.place, "detail": one.told()} for one in findings[:MOST_NAMED]]


def _field(refusal: Refusal, sentence: str) -> list[dict[str, str]]:
    return [{"field": refusal.field, "detail": sentence}] if refusal.field else []
