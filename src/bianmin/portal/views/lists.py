"""What became of items when the lists were cleared, and what no village may certify."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.certificates import negative_list

from ..answers import public


@public
def lists(request: HttpRequest) -> HttpResponse:
    """Both lists on one page."""
    context = {"cleared": catalogue.cleared(), "negative": negative_list()}
    return render(request, "portal/lists.html", context)
