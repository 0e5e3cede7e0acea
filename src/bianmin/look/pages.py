"""The photographed pages of a paper, whosever draft they are in: come in, turned, put in order."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, JsonResponse

from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal

from .refusals import text

RIGHT_ANGLE = 90
LONGEST_KEY = 64
DEEDS = ("turn", "earlier", "later", "remove")
"""What the buttons beside a page do; see the component ``file_pages``."""


def pressed(posted: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The buttons that were pressed, each with the page it stands beside."""
    return [(deed, posted[deed]) for deed in DEEDS if deed in posted]


def changed(
    deed: str, pages: Sequence[int], file: int, *, by: int | None, at: datetime
) -> list[int]:
    """The pages after one of them was turned, moved or removed; the last moves no further."""
    place = pages.index(file)
    before, after = list(pages[:place]), list(pages[place + 1 :])
    if deed == "remove":
        return [*before, *after]
    if deed == "turn":
        kept = StoredFile.objects.get(pk=file)
        return [*before, files.turn(file=kept, degrees=RIGHT_ANGLE, by=by, at=at).pk, *after]
    if deed == "earlier":
        return [*before[:-1], file, *before[-1:], *after]
    return [*before, *after[:1], file, *after[1:]]


def received(request: HttpRequest, keep: Callable[[str, Any], None]) -> JsonResponse:
    """Answer the page's own script, which sends one page under a key of its own.

    ``keep`` does nothing for a key it has seen; what it refuses is told. Raises Http404.
    """
    sent, key = request.FILES.get("pages"), request.POST.get("key", "")
    if sent is None or not 0 < len(key) <= LONGEST_KEY:
        raise Http404
    try:
        keep(key, sent)
    except Refusal as refusal:
        return JsonResponse({"told": text(refusal)}, status=422)
    return JsonResponse({"kept": key})
