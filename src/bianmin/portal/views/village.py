"""The page of a village: services, public affairs, activities (三位一体)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.almanac import selectors as almanac
from bianmin.network import selectors as network
from bianmin.network.kinds import Level

from .. import present
from ..answers import public
from ..villages import village_of


@public
def village(request: HttpRequest, code: str) -> HttpResponse:
    directory = network.directory()
    place = directory.divisions.get(code)
    if place is None or place.level != Level.VILLAGE or present.today() not in place.days:
        raise Http404
    context = {
        "place": place,
        "town": directory.divisions[place.parent or ""],
        "village": village_of(code, directory, almanac.calendar(), present.now()),
        "today": present.today(),
    }
    return render(request, "portal/village.html", context)
