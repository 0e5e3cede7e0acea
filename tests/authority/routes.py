"""Every route and operation there is, asked of the router itself: nobody can forget to list one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from bianmin.api.openapi import described

API = "api/v1/"
PAGES = ("GET", "POST")


@dataclass(frozen=True)
class Route:
    """One address by one method. ``takes`` are the names of what its address is about."""

    method: str
    pattern: str
    takes: tuple[str, ...]
    operation: str = ""
    sends_file: bool = False

    @property
    def face(self) -> str:
        """Under which heading it stands."""
        head = self.pattern.partition("/")[0]
        return "api" if self.operation else head if head in {"desk", "accounts"} else "portal"

    def __str__(self) -> str:
        return f"{self.method} /{self.pattern}"


def routes() -> list[Route]:
    """Pages by GET and by POST, operations by their own method; by address."""
    pages = [
        Route(method, pattern, tuple(found.pattern.converters))
        for pattern, found in every_page()
        for method in PAGES
    ]
    return sorted([*pages, *_operations()], key=lambda route: (route.pattern, route.method))


def every_page() -> Iterator[tuple[str, URLPattern]]:
    """Every page with its address, what programs ask left out."""
    return (one for one in _patterns(get_resolver()) if not one[0].startswith(API))


def _patterns(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in resolver.url_patterns:
        pattern = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _patterns(one, pattern)
        else:
            yield pattern, one


def _operations() -> Iterator[Route]:
    for path, methods in described("en")["paths"].items():
        for method, told in methods.items():
            sends_file = "multipart/form-data" in told.get("requestBody", {}).get("content", {})
            address = path.removeprefix("/")
            yield Route(method.upper(), address, _named(path), told["operationId"], sends_file)


def _named(path: str) -> tuple[str, ...]:
    return tuple(re.findall(r"{(\w+)}", path))
