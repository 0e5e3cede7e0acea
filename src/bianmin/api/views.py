"""The page on which people read what programs can ask."""

import json
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.views.decorators.http import require_safe

from .openapi import described, example_of

ABOUT = {
    "own": gettext_lazy("The program itself"),
    "items": gettext_lazy("Service items"),
    "network": gettext_lazy("Places, sites, agents"),
    "citizens": gettext_lazy("For citizens themselves"),
    "intake": gettext_lazy("Taking in"),
    "lists": gettext_lazy("Lists of matters"),
    "matters": gettext_lazy("A matter"),
    "steps": gettext_lazy("Steps"),
    "joint": gettext_lazy("Joint handling"),
    "papers": gettext_lazy("Papers, brought and issued"),
    "tracking": gettext_lazy("Following one's own matter"),
    "calendar": gettext_lazy("Reckoning"),
    "keeping": gettext_lazy("Keeping the network"),
    "catalogue": gettext_lazy("Keeping the catalogue"),
    "old-ledgers": gettext_lazy("Old ledgers"),
    "enquiries": gettext_lazy("First person asked"),
    "projects": gettext_lazy("Investment projects"),
    "licences": gettext_lazy("Licences"),
    "afterwards": gettext_lazy("After a matter is finished"),
    "information": gettext_lazy("Requests for government information"),
    "disclosed": gettext_lazy("What bodies disclose"),
    "hand-over": gettext_lazy("Hand-over lists"),
    "exchange": gettext_lazy("Other systems"),
}
"""What the tags of operations are called."""


@dataclass(frozen=True)
class OperationCard:
    """An operation as the page shows it; the examples are JSON, or empty."""

    name: str
    method: str
    path: str
    summary: str
    description: str
    open_to_all: bool
    request: str
    response: str


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Every operation by what it is about, with an example; no script, nothing from elsewhere."""
    groups: dict[str, list[OperationCard]] = {}
    for path, methods in described(get_language() or "")["paths"].items():
        for method, operation in methods.items():
            card = _card(path, method, operation)
            groups.setdefault(str(ABOUT[operation["tags"][0]]), []).append(card)
    return render(request, "api/page.html", {"groups": list(groups.items())})


def _card(path: str, method: str, operation: dict[str, object]) -> OperationCard:
    name = str(operation["operationId"])
    example = example_of(name) or {}
    return OperationCard(
        name=name,
        method=method.upper(),
        path=path,
        summary=str(operation["summary"]),
        description=str(operation.get("description", "")),
        open_to_all="security" not in operation,
        request=_json(example.get("request")),
        response=_json(example.get("response")),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) if value else ""
