"""Items as lists show them: what people call them, where, how long."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, zip_longest

from django.urls import reverse

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Edition, Frequency

from . import tiers, words
from .tiers import Names

EVERYDAY = 16
"""How many everyday items the home page names."""
SHOWN = 3
"""How many of the names of an item a long list shows."""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item in a list. ``period`` is the promise, else the law's limit; empty if unread."""

    url: str
    name: str
    known_as: tuple[str, ...]
    where: str = ""
    period: str = ""
    department: str = ""


def line(edition: Edition) -> ItemLine:
    """A line of a long list, from the columns alone."""
    return ItemLine(_url(edition), edition.name, tuple(edition.aliases[:SHOWN]))


def found(editions: Iterable[Edition], called: Names) -> list[ItemLine]:
    """Lines with where an item is taken in and the time it takes; one statement for all."""
    return [_told(edition, called) for edition in catalogue.with_content(editions)]


def _told(edition: Edition, called: Names) -> ItemLine:
    content = edition.typed
    limit = content.promised_limit or content.statutory_limit.limit
    return ItemLine(
        _url(edition),
        edition.name,
        content.aliases,
        tiers.joined(edition.receive_tiers, called),
        words.period(limit),
        edition.department,
    )


def _url(edition: Edition) -> str:
    return reverse("portal:guide", args=[edition.item.code])


def everyday(day: date, *, tier: int = 0, most: int = EVERYDAY) -> list[tuple[str, str]]:
    """The items asked for most, each by the word people use, with its address.

    One of each theme first, so that every household finds something of its own. With a ``tier``
    only what may be handed in there.
    """
    shelves = [
        [edition for edition in shelf.editions if _is_everyday(edition, tier)]
        for shelf in catalogue.by_theme(day)
    ]
    editions = [edition for edition in _in_turn(shelves) if edition]
    return [(_by_word(edition), _url(edition)) for edition in editions[:most]]


def _is_everyday(edition: Edition, tier: int) -> bool:
    return edition.frequency == Frequency.HIGH and (not tier or tier in edition.receive_tiers)


def _in_turn(shelves: list[list[Edition]]) -> Iterator[Edition | None]:
    return chain.from_iterable(zip_longest(*shelves))


def _by_word(edition: Edition) -> str:
    """The first thing people call it; its name where they call it nothing else."""
    return next(iter(edition.aliases), edition.name)
