"""The guide (办事指南) of an item on one page."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.catalogue import selectors as catalogue
from bianmin.law.refusal import Refusal

from .. import guidance, item_sheets, present
from ..answers import public
from ..keeping import kept
from ..prints import place_of


@public
@kept
def guide(request: HttpRequest, code: str) -> HttpResponse:
    """Everything about an item; one not in force says so, and what to do."""
    try:
        context = _context(request, code, present.today())
    except Refusal as refusal:
        return render(request, "portal/not_offered.html", {"refusal": refusal}, status=404)
    return render(request, "portal/guide.html", context)


def _context(request: HttpRequest, code: str, day: date) -> dict[str, Any]:
    told = catalogue.guide(code, day)
    page = guidance.page_of(told, day, place=place_of(request))
    return {"guide": told, "page": page, "print": item_sheets.scanned(request, told)}
