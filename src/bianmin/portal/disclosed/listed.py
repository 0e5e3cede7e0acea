"""The directory of everything disclosed: searched, narrowed, page by page, and for programs."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from bianmin.information.disclosed import categories, guides, selectors
from bianmin.information.disclosed.selectors import Wanted
from bianmin.information.models import Disclosure
from bianmin.network import selectors as network

from .. import present
from ..answers import public

ROWS, ROWS_FOR_PROGRAMS = 20, 200
LONGEST_NUMBER = 9


@public
def listed(request: HttpRequest) -> HttpResponse:
    """What is wanted, the newest first."""
    directory, wanted, first = network.directory(), wanted_of(request.GET), _first(request.GET)
    rows = list(selectors.listed(wanted)[first : first + ROWS + 1])
    context = {
        "rows": [(row, directory.body(row.body_id)) for row in rows[:ROWS]],
        "wanted": wanted,
        "bodies": guides.bodies(directory, present.today()),
        "categories": categories.known().values(),
        "years": selectors.years(),
        "today": present.today(),
        "validities": Disclosure.Validity.choices,
        "newer": _address(request.GET, max(first - ROWS, 0)) if first else "",
        "older": _address(request.GET, first + ROWS) if len(rows) > ROWS else "",
    }
    return render(request, "portal/disclosed/listed.html", context)


@public
def as_json(request: HttpRequest) -> HttpResponse:
    """The same for programs: under the national names of the directory's fields."""
    first = _first(request.GET)
    rows = list(selectors.listed(wanted_of(request.GET))[first : first + ROWS_FOR_PROGRAMS + 1])
    directory = network.directory()
    told = [entry_json(row, directory.body(row.body_id).name) for row in rows[:ROWS_FOR_PROGRAMS]]
    more = first + ROWS_FOR_PROGRAMS if len(rows) > ROWS_FOR_PROGRAMS else None
    return JsonResponse({"entries": told, "next": more}, json_dumps_params={"ensure_ascii": False})


def entry_json(row: Disclosure, body: str) -> dict[str, Any]:
    """One entry of the directory, its fields as the documents call them."""
    return {
        "索引号": row.index_number,
        "名称": row.title,
        "内容概述": row.summary,
        "生成日期": row.made_on.isoformat(),
        "公开机关": body,
        "主题分类": {"code": row.category, "name": categories.known()[row.category].name},
        "发文机关": row.issuer,
        "发文字号": row.document_number,
        "公文类型": row.document_kind,
        "统一编号": row.register_number,
        "发布日期": row.published_at.date().isoformat() if row.published_at else None,
        "效力状态": row.validity,
        "公开方式": row.mode,
        "url": reverse("portal:disclosure", args=[row.pk]),
    }


def wanted_of(told: QueryDict) -> Wanted:
    """What an address asks for; what is no such thing narrows nothing."""
    category, validity, mode = (told.get(name, "") for name in ("category", "validity", "mode"))
    return Wanted(
        words=told.get("q", "").strip()[: selectors.LONGEST_SEARCH],
        body=_number(told.get("body", "")),
        category=category if category in categories.known() else "",
        year=_number(told.get("year", "")) % 10000,
        validity=validity if validity in Disclosure.Validity.values else "",
        mode=mode if mode in Disclosure.Mode.values else "",
        day=present.today(),
    )


def _first(told: QueryDict) -> int:
    return _number(told.get("from", ""))


def _number(text: str) -> int:
    fits = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if fits else 0


def _address(told: QueryDict, first: int) -> str:
    names = ("q", "body", "category", "year", "validity", "mode")
    asked: dict[str, Any] = {name: told[name] for name in names if told.get(name)}
    return f"{reverse('portal:disclosures')}?{urlencode({**asked, 'from': first})}"
