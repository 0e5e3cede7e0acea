"""Questions to the catalogue: what is offered on a day, under what name, and on which shelf."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from .editions import in_force, offered
from .guides import Guide, guide, guide_of
from .models import Edition, Frequency, SearchMiss
from .searching import search
from .themes import themes

__all__ = [
    "Guide",
    "Shelf",
    "by_department",
    "by_theme",
    "everyday",
    "guide",
    "guide_of",
    "in_force",
    "misses",
    "of_tier_and_type",
    "offered",
    "search",
    "with_content",
]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Items that stand together, the often asked for first."""

    name: str
    editions: tuple[Edition, ...]


def with_content(editions: Iterable[Edition]) -> list[Edition]:
    """The same editions, their content read for all of them in one statement."""
    rows = list(editions)
    contents = Edition.objects.filter(pk__in=[row.pk for row in rows])
    found = dict(contents.values_list("pk", "content"))
    for row in rows:
        row.content = found[row.pk]
    return rows


def everyday(day: datetime.date) -> QuerySet[Edition]:
    """What people ask for most, for the home page."""
    return offered(day).filter(frequency=Frequency.HIGH)


def of_tier_and_type(day: datetime.date, *, tier: int, type_name: str) -> QuerySet[Edition]:
    """The list of items of one type that may be received at one tier."""
    return offered(day).filter(receive_tiers__contains=[tier], type=type_name)


def by_department(day: datetime.date) -> list[Shelf]:
    """All items by the department that answers for them, the department with most first."""
    shelves = _shelves(offered(day), "department")
    return sorted(shelves, key=lambda shelf: (-len(shelf.editions), shelf.name))


def by_theme(day: datetime.date) -> list[Shelf]:
    """All items by theme, in the order of the themes; empty shelves are left out."""
    order = [theme.name for theme in themes()]
    shelves = _shelves(offered(day), "theme")
    return sorted(shelves, key=lambda shelf: [*order, shelf.name].index(shelf.name))


def _shelves(editions: QuerySet[Edition], column: str) -> list[Shelf]:
    found: dict[str, list[Edition]] = {}
    for edition in editions:
        found.setdefault(getattr(edition, column), []).append(edition)
    return [Shelf(name, tuple(rows)) for name, rows in found.items()]


def misses(*, at_least: int) -> QuerySet[SearchMiss]:
    """Words that found nothing, sought at least so many times; the commonest first."""
    return SearchMiss.objects.filter(count__gte=at_least).order_by("-count", "words")
