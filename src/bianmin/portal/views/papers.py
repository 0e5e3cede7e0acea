"""Checking a paper by the code printed on it: is it ours, and does it still hold?"""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bianmin.network import selectors as network
from bianmin.notices import selectors as notices

from ..answers import personal


@require_safe
@personal
def check(request: HttpRequest, access_code: str) -> HttpResponseBase:
    """What the paper says of itself; neither whom it concerns nor what it decides."""
    paper = notices.paper_by_code(access_code)
    if paper is None:
        return render(request, "portal/paper.html", {"code": access_code[:20]}, status=404)
    context = {
        "paper": paper,
        "organ": network.directory().body(paper.organ).name,
        "holds": notices.is_in_force(paper),
    }
    return render(request, "portal/paper.html", context)
