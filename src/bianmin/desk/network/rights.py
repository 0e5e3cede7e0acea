"""The pages' guards: who keeps what is ``network.keeping``'s to say."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from bianmin.network.keeping import (
    announces,
    keeps,
    keeps_all,
    keeps_person,
    keeps_some,
    kept_bodies,
    kept_people,
)

from ..officers import Officer, Page, at_the_desk, for_whom, page

NOT_YOURS = "network/not_yours"
__all__ = [
    "announces",
    "keeps",
    "keeps_all",
    "keeps_person",
    "keeps_some",
    "kept_bodies",
    "kept_people",
    "not_yours",
    "of_body",
    "only",
]


def only(may: Callable[[Officer], bool]) -> Callable[[Page], Page]:
    """A page for those who may; the others are told whose it is."""
    return for_whom(may, NOT_YOURS)


def not_yours(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    return page(request, officer, NOT_YOURS, status=403)


def _of_body(may: Callable[[Officer, int], bool], view: Page) -> Page:
    @wraps(view)
    def checked(
        request: HttpRequest, officer: Officer, body: int, *args: Any, **named: Any
    ) -> HttpResponseBase:
        if body not in officer.directory.bodies or not may(officer, body):
            return not_yours(request, officer)
        return view(request, officer, body, *args, **named)

    return at_the_desk(checked)


def of_body(view: Page) -> Page:
    """A page about the body whose id comes first, for those who keep it."""
    return _of_body(keeps, view)


def of_announcing_body(view: Page) -> Page:
    """A page about what the body whose id comes first tells, for those who may publish it."""
    return _of_body(announces, view)
