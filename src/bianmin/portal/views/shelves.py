"""All items, by what they are about, and by department."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.selectors import Shelf
from bianmin.network import divisions
from bianmin.network import selectors as network

from .. import items, present
from ..answers import public


@public
def by_theme(request: HttpRequest) -> HttpResponse:
    return _shown(request, catalogue.by_theme(present.today()), "themes")


@public
def by_department(request: HttpRequest) -> HttpResponse:
    return _shown(request, catalogue.by_department(present.today()), "departments")


def _shown(request: HttpRequest, shelves: Sequence[Shelf], way: str) -> HttpResponse:
    lines = [(shelf.name, [items.line(edition) for edition in shelf.editions]) for shelf in shelves]
    county = divisions.root(network.directory()).code
    context = {"shelves": lines, "way": way, "county": county}
    return render(request, "portal/shelves.html", context)
