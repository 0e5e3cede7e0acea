"""Who helps the people of a village, and the card that hangs beside their doors."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from bianmin.almanac import selectors as almanac
from bianmin.look.cards import AgentCard, ServiceCard
from bianmin.network import selectors as network
from bianmin.network.cards import DivisionCard
from bianmin.network.kinds import Level

from .. import present
from ..agents import Help, help_for
from ..answers import public

CARDS_A_SHEET = 8


@public
def agent(request: HttpRequest, code: str) -> HttpResponseBase:
    """A town's code leads to the list of its villages."""
    directory = network.directory()
    place = directory.divisions.get(code)
    if place and place.level == Level.TOWN:
        return redirect(f"{reverse('portal:agents')}?town={code}")
    return render(request, "portal/agent.html", _context(code))


@public
def card(request: HttpRequest, code: str) -> HttpResponse:
    """The cards (便民服务卡): one on the screen, eight on a printed sheet for each agent."""
    context = _context(code)
    found: Help = context["help"]
    cards = [_card(found, person, context["place"]) for person in found.agents]
    context["cards"] = [(one, range(CARDS_A_SHEET - 1)) for one in cards]
    return render(request, "portal/card.html", context)


def _context(code: str) -> dict[str, Any]:
    directory = network.directory()
    place = directory.divisions.get(code)
    if place is None or place.level != Level.VILLAGE:
        raise Http404
    found = help_for(code, directory, almanac.calendar(), present.now())
    if found is None:
        raise Http404
    town = directory.divisions[place.parent or ""]
    return {"place": place, "town": town, "help": found, "today": present.today()}


def _card(found: Help, person: AgentCard, place: DivisionCard) -> ServiceCard:
    return ServiceCard(
        person=person.name,
        name=found.point.name,
        role=person.post,
        phone=person.phone,
        address=found.point.address,
        hours=found.point.hours,
        url=settings.PUBLIC_ADDRESS + reverse("portal:agent", args=[place.code]),
        qr_says=place.full_name,
    )
