"""All that is done at one place, on one page (集中公示): rules, items, who answers for them."""

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.applications.policies import HANDOVER, HOP
from bianmin.applications.site_list import site_list
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.policy import selectors as policy

from .. import present, words
from ..answers import public
from ..contacts import contact_of


@public
def items(request: HttpRequest, code: str) -> HttpResponse:
    """The list of a village, a town or the county, by its division code."""
    directory, day = network.directory(), present.today()
    place = directory.divisions.get(code)
    found = site_list(place, directory, day) if place and day in place.days else None
    if place is None or found is None:
        raise Http404
    values = policy.snapshot()
    lines = [(item, words.period(item.promise)) for item in found.items]
    context = {
        "place": place,
        "found": found,
        "contact": contact_of(found.body),
        "departments": [
            (name, list(rows))
            for name, rows in groupby(lines, lambda row: row[0].content.department)
        ],
        "below": divisions.children(directory, code, day),
        "above": directory.divisions.get(place.parent or ""),
        "hop": values.value(HOP, day),
        "handover": values.value(HANDOVER, day),
        "today": day,
    }
    return render(request, "portal/site_list.html", context)
