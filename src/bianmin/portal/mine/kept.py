"""Her favourites: pages of items, sites and guides that she keeps."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from bianmin.law.refusal import Refusal

from .. import favourites, page_tools, present
from ..answers import personal
from . import door


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def kept(request: HttpRequest) -> HttpResponseBase:
    """The list, and the page (by its path) that she asks to keep; POST keeps it or takes it off.

    Who has not come in is told where to; nothing is stored for her.
    """
    her = door.her(request, at=present.now())
    page = (request.POST or request.GET).get("page", "")
    refusal = None
    if request.method == "POST" and her:
        try:
            _change(her, page, off="off" in request.POST)
            return redirect("portal:kept")
        except Refusal as told:
            refusal = told
    context = {
        "her": her,
        "page": page,
        "title": "" if refusal else _title(page),
        "refusal": refusal,
        "rows": favourites.kept(her, at=present.now()) if her else (),
    }
    return render(request, "portal/mine/kept.html", context, status=422 if refusal else 200)


def _change(her: door.Her, page: str, *, off: bool) -> None:
    if off:
        favourites.let_go(her, page)
    else:
        favourites.keep(her, page, at=present.now())


def _title(page: str) -> str:
    """What the page that she asks to keep is called; empty where there is none."""
    try:
        return page_tools.title_of(page, present.today()) if page else ""
    except Refusal:
        return ""
