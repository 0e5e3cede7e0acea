"""Who keeps what: the county's administrator everything, a town's head what lies in the town."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from bianmin.network import divisions
from bianmin.network.tiers import Tier

from ..officers import Officer, Page, at_the_desk, for_whom, page

NOT_YOURS = "network/not_yours"


def keeps_all(officer: Officer) -> bool:
    """Whether the whole county's network is kept at this post."""
    return officer.keeps_network and officer.body.tier == Tier.COUNTY


def keeps(officer: Officer, body: int) -> bool:
    """Whether sites, rotas, leave and agents of that body are kept at this post."""
    if keeps_all(officer) or not officer.keeps_network:
        return officer.keeps_network
    return officer.directory.body(body).division.startswith(_reached(officer))


def kept_bodies(officer: Officer) -> frozenset[int]:
    """All bodies that ``keeps`` is true of; what the town reaches is asked once for all of them."""
    bodies = officer.directory.bodies.values()
    if keeps_all(officer) or not officer.keeps_network:
        return frozenset(body.id for body in bodies if officer.keeps_network)
    reached = _reached(officer)
    return frozenset(body.id for body in bodies if body.division.startswith(reached))


def _reached(officer: Officer) -> tuple[str, ...]:
    return divisions.reach(officer.directory, officer.body.division, officer.viewer.day)


def keeps_some(officer: Officer) -> bool:
    return officer.keeps_network


def only(may: Callable[[Officer], bool]) -> Callable[[Page], Page]:
    """A page for those who may; the others are told whose it is."""
    return for_whom(may, NOT_YOURS)


def not_yours(request: HttpRequest, officer: Officer) -> HttpResponseBase:
    return page(request, officer, NOT_YOURS, status=403)


def of_body(view: Page) -> Page:
    """A page about the body whose id comes first, for those who keep it; else it is not found."""

    @wraps(view)
    def checked(
        request: HttpRequest, officer: Officer, body: int, *args: Any, **named: Any
    ) -> HttpResponseBase:
        if body not in officer.directory.bodies or not keeps(officer, body):
            return not_yours(request, officer)
        return view(request, officer, body, *args, **named)

    return at_the_desk(checked)
