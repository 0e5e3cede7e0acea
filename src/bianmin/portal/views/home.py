"""The first page: what do you want done, how far is it, whom can I ask."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.network import divisions
from bianmin.network import selectors as network

from .. import items, present
from ..answers import public
from ..forms import TrackForm


@public
def home(request: HttpRequest) -> HttpResponse:
    directory = network.directory()
    towns = divisions.children(directory, divisions.root(directory).code, present.today())
    context = {"everyday": items.everyday(present.today()), "towns": towns, "form": TrackForm()}
    return render(request, "portal/home.html", context)
