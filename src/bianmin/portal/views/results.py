"""Handling results that are public (办理结果公开), by item, site and day."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from bianmin.applications import published
from bianmin.applications.models import PublishedResult
from bianmin.applications.published import Wanted
from bianmin.network import selectors as network
from bianmin.network.directory import Directory

from .. import present
from ..answers import public

ROWS = 30
LONGEST_NUMBER = 9


@public
def results(request: HttpRequest) -> HttpResponse:
    """What is public today; whoever searches the web does not find it."""
    today, directory = present.today(), network.directory()
    wanted = _wanted(request.GET)
    first = _number(request.GET.get("from", ""))
    rows = list(published.listed(wanted, today)[first : first + ROWS + 1])
    titles, sites = published.choices(today)
    context = {
        "rows": list(_lines(rows[:ROWS], directory)),
        "shown": published.fields(today),
        "wanted": wanted,
        "down": published.taken_down(today, wanted.item)[:ROWS] if not first else (),
        "titles": sorted(titles.items()),
        "sites": [(site, directory.body(site).name) for site in sites],
        "newer": _address(request.GET, max(first - ROWS, 0)) if first else "",
        "older": _address(request.GET, first + ROWS) if len(rows) > ROWS else "",
    }
    response = render(request, "portal/results.html", context)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _wanted(told: QueryDict) -> Wanted:
    """What is no day, no number or too long narrows nothing."""
    item = told.get("item", "")
    return Wanted(
        item if item.isascii() and item.replace("-", "").isalnum() else "",
        _number(told.get("site", "")),
        _day(told.get("since", "")),
    )


def _number(text: str) -> int:
    fits = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if fits else 0


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _lines(
    rows: list[PublishedResult], directory: Directory
) -> Iterator[tuple[PublishedResult, str]]:
    return ((row, directory.body(row.site).short_name) for row in rows)


def _address(told: QueryDict, first: int) -> str:
    asked: dict[str, Any] = {name: told[name] for name in ("item", "site", "since") if name in told}
    return f"{reverse('portal:results')}?{urlencode({**asked, 'from': first})}"
