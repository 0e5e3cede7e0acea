"""Who helps the people of a village, and the card that hangs beside their doors."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.look.cards import AgentCard, PrintCard, ServiceCard
from bianmin.network import selectors as network
from bianmin.network import stations
from bianmin.network.cards import DivisionCard
from bianmin.network.kinds import Level
from bianmin.network.tiers import Tier
from bianmin.notices import prints
from bianmin.notices.titles import title_of

from .. import items, present
from ..agents import Help, help_for
from ..answers import public
from ..contacts import contact_of
from ..prints import card_of
from ..signs import villages
from ..villages import SERVICES
from .pdfs import shown


@public
def agent(request: HttpRequest, code: str) -> HttpResponseBase:
    """A town's code leads to the list of its villages."""
    directory = network.directory()
    place = directory.divisions.get(code)
    if place and place.level == Level.TOWN:
        return redirect(f"{reverse('portal:agents')}?town={code}")
    context = {**_context(code), "print": _scanned(request, code)}
    return render(request, "portal/agent.html", context)


@public
def card(request: HttpRequest, code: str) -> HttpResponse:
    """The card (便民服务卡) of each agent on the screen; it and the poster are printed as PDF."""
    context = _context(code)
    found: Help = context["help"]
    context["cards"] = [_card(found, person, context["place"]) for person in found.agents]
    return render(request, "portal/card.html", context)


@public
def sheet(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """Card or poster as PDF, as it reads today; nothing is stored."""
    if kind not in villages.KINDS:
        raise Http404
    name, point = villages.KINDS[kind], _point(code)
    title = f"{point.place.short_name}{title_of(name, present.today())}"
    return shown(villages.pdf(name, point, present.today()), title)


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


def _point(code: str) -> villages.Point:
    directory, day = network.directory(), present.today()
    place = directory.divisions.get(code)
    station = stations.station_of(code, directory, day) if place else None
    if place is None or place.level != Level.VILLAGE or station is None:
        raise Http404
    return villages.Point(
        place,
        station.point,
        contact_of(station.point),
        station.post.name,
        stations.helpers_of(station, directory, almanac.calendar(), present.now()),
        [word for word, _url in items.everyday(day, tier=Tier.VILLAGE, most=SERVICES)],
    )


def _scanned(request: HttpRequest, code: str) -> PrintCard | None:
    """The card or poster whose code was scanned, held against the network as it stands today."""
    words = {kind: word for word, kind in villages.KINDS.items()}

    def composed(kind: str) -> Mapping[str, Any] | None:
        return villages.facts(_point(code), present.today()) if kind in words else None

    found = prints.compared(request.GET.dict(), composed)
    if found is None:
        return None
    kind = found.printed.kind
    label = gettext("The new %(sheet)s (PDF)") % {"sheet": title_of(kind, present.today())}
    return card_of(found, url=reverse("portal:card_pdf", args=[code, words[kind]]), label=label)


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
