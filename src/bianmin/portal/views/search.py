"""What a search found, or what to do when it found nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.services import count_miss
from bianmin.network.selectors import directory

from .. import items, present, tiers
from ..answers import public

MOST = 20


@public
def results(request: HttpRequest) -> HttpResponse:
    """Empty words show the search alone; words that find nothing are counted, without numbers."""
    typed = request.GET.get("q", "").strip()
    lines = _found(typed) if typed else []
    if typed and not lines:
        count_miss(typed=typed, at=present.now())
    context = {"typed": typed[:60], "lines": lines, "most": MOST}
    return render(request, "portal/search.html", context)


def _found(typed: str) -> list[items.ItemLine]:
    editions = catalogue.search(typed, day=present.today(), limit=MOST)
    return items.found(editions, tiers.names(directory()))
