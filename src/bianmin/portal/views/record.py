"""The bills: a page, their files for stock tools, and the program that checks a receipt."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from bianmin.record import receipts, selectors
from bianmin.record.models import Bill

from ..answers import public

SHOWN = 31
"""Bills on one page: a month of nights."""


@public
def bills(request: HttpRequest) -> HttpResponse:
    """The newest bills, and ``?before=`` a number those before it."""
    asked = request.GET.get("before", "")
    before = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else None
    found = selectors.newest(SHOWN, before=before)
    unsigned, unstamped = selectors.unfinished()
    context = {
        "bills": [_shown(bill) for bill in found],
        "before": found[-1].number if found and found[-1].number > 1 else None,
        "unsigned": unsigned,
        "unstamped": unstamped,
    }
    return render(request, "portal/record.html", context)


def _shown(bill: Bill) -> dict[str, Any]:
    return {
        "number": bill.number,
        "day": bill.day,
        "root": bytes(bill.root).hex(),
        "leaves": bill.leaves,
        "files": selectors.names_of(bill),
        "stamp": selectors.stamp_of(bill),
    }


@public
def as_json(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"bills": selectors.all_as_json()})


@public
def file(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """One file of a bill, as it is."""
    content = selectors.file_of(number, name)
    if content is None:
        raise Http404
    return _taken_home(content, selectors.MEDIA[name], name)


@public
def verifier(request: HttpRequest) -> HttpResponse:
    """The program that checks a receipt by itself."""
    content = receipts.VERIFIER.read_bytes()
    return _taken_home(content, "text/x-python; charset=utf-8", receipts.VERIFIER.name)


def _taken_home(content: bytes, media: str, name: str) -> HttpResponse:
    told = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media, headers=told)
