"""Find my agent: the town, then the village; or the village by its name."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.look.cards import BodyContact
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.network.cards import DivisionCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Level
from bianmin.network.tiers import Tier

from .. import present
from ..answers import public
from ..contacts import contact_of

MOST = 30


@public
def agents(request: HttpRequest) -> HttpResponse:
    directory, today = network.directory(), present.today()
    typed = request.GET.get("q", "").strip()[:30]
    town = _town(directory, request.GET.get("town", ""))
    context = {
        "towns": divisions.children(directory, divisions.root(directory).code, today),
        "town": town,
        "villages": divisions.villages_of(directory, town.code, today) if town else [],
        "centre": _centre(directory, town) if town else None,
        "typed": typed,
        "found": _found(directory, typed),
    }
    return render(request, "portal/agents.html", context)


def _town(directory: Directory, code: str) -> DivisionCard | None:
    """The town asked for; none asked for is none, a wrong code is not found."""
    town = directory.divisions.get(code)
    if code and (town is None or town.level != Level.TOWN):
        raise Http404
    return town


def _centre(directory: Directory, town: DivisionCard) -> BodyContact | None:
    body = directory.competent((), Tier.TOWN, town.code, present.today())
    return contact_of(body) if body else None


def _found(directory: Directory, typed: str) -> list[tuple[DivisionCard, str]]:
    """Villages by name, pinyin or initials, each with its town's name."""
    cards = divisions.search(directory, typed, present.today(), limit=MOST * 2)
    villages = [card for card in cards if card.level == Level.VILLAGE][:MOST]
    return [(card, directory.division_name(card.parent or "")) for card in villages]
