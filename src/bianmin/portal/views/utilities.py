"""What public utilities and institutions do, as they say it themselves."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.catalogue import utilities as catalogue
from bianmin.catalogue.utilities import Charter
from bianmin.network import selectors as network

from .. import present
from ..answers import public
from ..contacts import contact_of


@public
def utilities(request: HttpRequest) -> HttpResponse:
    """Every unit, also those that have published nothing yet."""
    units = catalogue.published(network.directory(), present.today())
    return render(request, "portal/utilities.html", {"units": units})


@public
def utility(request: HttpRequest, body: int) -> HttpResponse:
    """One unit's directory and guide."""
    card, row = network.directory().bodies.get(body), catalogue.in_force(body)
    if card is None or row is None or present.today() not in card.days:
        raise Http404
    context = {
        "body": card,
        "row": row,
        "charter": Charter.read(row.content),
        "contact": contact_of(card),
    }
    return render(request, "portal/utility.html", context)
