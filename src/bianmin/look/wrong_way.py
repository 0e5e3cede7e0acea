"""An address that only takes what a form sends, opened by a reader who reloads or comes back."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import reverse

READING = frozenset({"GET", "HEAD"})
BACK = (
    ("portal", "code", "portal:tracked"),
    ("portal", "draft", "portal:online_resume"),
    ("portal", "", "portal:home"),
    ("desk", "matter", "desk:matter"),
    ("desk", "draft", "desk:intake_person"),
    ("desk", "", "desk:inbox"),
)
"""Whose address it is, what it names, and the page on which one goes on."""
WITHOUT = frozenset({"portal:online_resume"})
"""Pages whose address does not name it again."""


def told_kindly(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: the bare answer becomes a page that leads on; its status and header stay."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and request.method in READING:
            page = render(request, "look/errors/form_only.html", {"back": _back(request)})
            response.content = page.content
        return response

    return answer


def _back(request: HttpRequest) -> str:
    """The nearest page about the same thing; else the face's first one."""
    match = request.resolver_match
    named = match.kwargs if match else {}
    face = match.namespace if match else ""
    for whose, thing, page in BACK:
        if whose == face and (not thing or thing in named):
            given = [named[thing]] if thing and page not in WITHOUT else []
            return reverse(page, args=given)
    return "/"
