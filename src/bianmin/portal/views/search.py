"""What a search found, or what to do when it found nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.services import count_miss

from .. import items, present
from ..answers import public

MOST = 20


@public
def results(request: HttpRequest) -> HttpResponse:
    """Empty words show the search alone; words that find nothing are counted, without numbers."""
    typed = request.GET.get("q", "").strip()
    lines = items.found(catalogue.search(typed, day=present.today(), limit=MOST)) if typed else []
    if typed and not lines:
        count_miss(typed=typed, at=present.now())
    context = {"typed": typed[:60], "lines": lines, "most": MOST}
    return render(request, "portal/search.html", context)
