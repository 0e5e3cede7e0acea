"""The tools of a public page: its address, its QR code, and whether it can be kept."""

from collections.abc import Callable, Mapping
from datetime import date
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils.translation import gettext

from bianmin.catalogue import editions
from bianmin.look.page_tools import PageTools
from bianmin.network import selectors as network
from bianmin.network.models import Site

from .answers import is_public


def _item(day: date, code: str) -> str:
    return editions.in_force(code, day).typed.name


def _site(day: date, site: int) -> str:
    row = Site.objects.filter(pk=site).first()
    return row.name if row and day in row.days else ""


def _guide(day: date, body: int) -> str:
    card = network.directory().bodies.get(body)
    return gettext("%(body)s: guide to its information") % {"body": card.name} if card else ""


TITLES: Mapping[str, Callable[..., str]] = {
    "guide": _item,
    "site": _site,
    "disclosure_guide": _guide,
}
"""What can be kept as a favourite, by its route: items, sites, guides of bodies; how each is called
on a day, empty where it is not there. Raises ``Refusal`` for an item that is not offered."""


def frame(request: HttpRequest) -> dict[str, object]:
    """Context processor of the portal's frame."""
    match = request.resolver_match
    return {"page_tools": _tools(request.path, match) if match and is_public(match.func) else None}


def _tools(path: str, match: ResolverMatch) -> PageTools:
    """Of the path alone: what is typed after it may name somebody."""
    asked = urlencode({"page": path})
    keeps = f"{reverse('portal:kept')}?{asked}" if match.url_name in TITLES else ""
    return PageTools(address_of(path), f"{reverse('portal:page_code')}?{asked}", keeps)


def address_of(path: str) -> str:
    return f"{settings.PUBLIC_ADDRESS}{path}"


def public_page(path: str) -> ResolverMatch | None:
    """The public page at a path of this portal; None where there is none."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return match if is_public(match.func) else None


def title_of(path: str, day: date) -> str:
    """What the page at a path is called as a favourite; empty where it cannot be kept."""
    match = public_page(path)
    titled = TITLES.get(match.url_name or "") if match else None
    return titled(day, **match.kwargs) if match and titled else ""
