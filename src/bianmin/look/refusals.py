"""A refusal of the floors below, told to the person who asked."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext

from bianmin.law.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Told:
    """The parts of a refusal in the reader's language."""

    sentence: str
    now: str = ""
    article: str = ""


def told(refusal: Refusal) -> Told:
    """Translate first, then fill the named places: the values are the reader's own."""
    return Told(
        _spoken(refusal.sentence, refusal), _spoken(refusal.now, refusal), str(refusal.article)
    )


def text(refusal: Refusal) -> str:
    """The refusal in one line, for a field's error or a message."""
    parts = told(refusal)
    ground = f"（{parts.article}）" if parts.article else ""
    between = "" if get_language() == "zh-hans" else " "
    return between.join(part for part in (parts.sentence, parts.now) if part) + ground


def _spoken(words: object, refusal: Refusal) -> str:
    return gettext(str(words)) % refusal.values if words else ""


class RefusalMiddleware:
    """A refusal no view has caught becomes a page that says it, with status 422."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        if isinstance(fault, DataError) and "NUL" in str(fault):
            return render(request, "look/errors/400.html", status=400)  # a sign nobody can type
        if not isinstance(fault, Refusal):
            return None
        return render(request, "look/errors/refused.html", {"refusal": fault}, status=422)
