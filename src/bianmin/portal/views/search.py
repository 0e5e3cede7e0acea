"""What a search found: items, places with who helps there, documents; or what to do instead."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue import wording
from bianmin.catalogue.services import count_miss
from bianmin.information.disclosed import selectors as disclosed
from bianmin.information.models import Disclosure
from bianmin.network import divisions
from bianmin.network.cards import DivisionCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Level
from bianmin.network.selectors import directory

from .. import items, present, tiers
from ..answers import public

MOST, MOST_BESIDE = 20, 5


@public
def results(request: HttpRequest) -> HttpResponse:
    """Empty words show the search alone; words that find nothing are counted, without numbers."""
    typed = request.GET.get("q", "").strip()
    names = directory()
    lines = _found(typed, names) if typed else []
    places = _places(typed[:30], names) if typed else []
    documents = _documents(typed) if wording.words(typed) else []
    if typed and not (lines or places or documents):
        count_miss(typed=typed, at=present.now())
    context = {"typed": typed[:60], "lines": lines, "most": MOST}
    return render(
        request, "portal/search.html", context | {"places": places, "documents": documents}
    )


def _found(typed: str, names: Directory) -> list[items.ItemLine]:
    editions = catalogue.search(typed, day=present.today(), limit=MOST)
    return items.found(editions, tiers.names(names))


def _places(typed: str, names: Directory) -> list[tuple[str, str]]:
    """Towns and villages so called, each with the page of who helps there."""
    cards = divisions.search(names, typed, present.today(), limit=MOST_BESIDE * 2)
    helped = [card for card in cards if card.level in {Level.TOWN, Level.VILLAGE}]
    helped.sort(key=lambda card: card.level)
    return [
        (divisions.within_county(names, card.code), _page(card)) for card in helped[:MOST_BESIDE]
    ]


def _page(card: DivisionCard) -> str:
    if card.level == Level.VILLAGE:
        return reverse("portal:agent", args=[card.code])
    return f"{reverse('portal:agents')}?town={card.code}"


def _documents(typed: str) -> list[Disclosure]:
    """The newest of what is disclosed in which every word stands."""
    return list(disclosed.listed(disclosed.Wanted(words=typed))[:MOST_BESIDE])
