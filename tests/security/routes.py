"""Every address there is, filled in with what a matter at hand has."""

import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver

from bianmin.notices.models import Paper
from tests import build
from tests.build import Case

NAMED = re.compile(r"<(?:(\w+):)?(\w+)>")
NOBODY = str(UUID(int=7))


def patterns(under: Any = None, before: str = "") -> Iterator[str]:
    """The pattern of each address but those for programs."""
    for each in (under or get_resolver()).url_patterns:
        where = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from patterns(each, where)
        elif isinstance(each, URLPattern) and not where.startswith("api/v1/"):
            yield where


def address(pattern: str, case: Case) -> str:
    """The pattern with values: of the matter, its papers, the item, the village."""
    paper = Paper.objects.filter(about=f"matter {case.matter}").order_by("pk").first()
    known = {
        "matter": case.matter, "paper": paper.pk if paper else 1, "clock": "acceptance",
        "step": "accept", "access_code": paper.access_code if paper else "ABCDEFGHJK",
        "kind": "guide", "form": "svg", "token": "nobody",
        "code": _code(pattern, case),
    }  # fmt: skip

    def value(found: re.Match[str]) -> str:
        return str(known.get(found[2], NOBODY if found[1] == "uuid" else 1))

    return "/" + NAMED.sub(value, pattern)


def _code(pattern: str, case: Case) -> str:
    if pattern.startswith("track/"):
        return case.code
    return build.VILLAGE if pattern.startswith(("agents/", "villages/", "places/")) else "MZ-001"
