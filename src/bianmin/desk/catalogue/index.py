"""The catalogue at the desk: what is being prepared, and every item by department."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from bianmin.catalogue import rechecks, rights, utilities
from bianmin.catalogue import selectors as catalogue

from ..officers import Officer, at_the_desk, page


@at_the_desk
def index(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Drafts first, those of this post on top; then all items, or those searched for."""
    typed = request.GET.get("q", "").strip()
    day = officer.viewer.day
    prepared = list(catalogue.in_preparation())
    mine = rights.own(officer, prepared)
    context: dict[str, Any] = {
        "typed": typed[:60],
        "found": catalogue.search(typed, day=day, limit=50) if typed else (),
        "shelves": () if typed else catalogue.by_department(day),
        "mine": mine,
        "others": [edition for edition in prepared if edition not in mine],
        "may_begin": rights.may_begin(officer),
        "keeps_words": rights.keeps_words(officer),
        "may_post": rights.may_post(officer),
        "is_utility": rights.may_write_directory(officer),
        "directories": [
            row for row in utilities.waiting() if rights.may_pass_directory(officer, row.body_id)
        ],
        "rechecks": rechecks.waiting(day).count(),
        "outdated": len(catalogue.outdated(day)),
        "misses": catalogue.misses(at_least=1).count() if rights.keeps_words(officer) else 0,
    }
    return page(request, officer, "catalogue/index", context)
