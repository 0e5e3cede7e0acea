"""Questions to the catalogue: what is offered on a day, under what name, and on which shelf."""

import datetime
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from bianmin.law.refusal import Refusal

from . import refusals
from .models import PUBLISHED, Edition, Frequency, Item, SearchMiss
from .themes import themes

ORDER = ("frequency", "name_key", "item_id")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Items that stand together, the often asked for first."""

    name: str
    editions: tuple[Edition, ...]


def offered(day: datetime.date) -> QuerySet[Edition]:
    """The editions in force on ``day``, for lists: without their content, in order."""
    holds = Q(state__in=PUBLISHED, from_day__lte=day)
    unended = Q(until_day__isnull=True) | Q(until_day__gt=day)
    kept = Q(item__retired_on__isnull=True) | Q(item__retired_on__gt=day)
    rows = Edition.objects.filter(holds, unended, kept).select_related("item")
    return rows.defer("content", "warnings", "grams", "searched").order_by(*ORDER)


def in_force(code: str, day: datetime.date) -> Edition:
    """The edition of ``code`` that holds on ``day``; a refusal that says why there is none."""
    edition = offered(day).defer(None).defer("grams").filter(item__code=code).first()
    if edition is None:
        raise _why_not(code, day)
    return edition


def _why_not(code: str, day: datetime.date) -> Refusal:
    item = Item.objects.filter(code=code).first()
    if item is None:
        return refusals.unknown_item(code)
    if item.retired_on and item.retired_on <= day:
        return refusals.no_longer_in_force(code, item.retired_on)
    published = item.editions.filter(state__in=PUBLISHED)
    past = published.filter(until_day__lte=day).order_by("-until_day").first()
    if past and past.until_day:
        return refusals.no_longer_in_force(code, past.until_day)
    ahead = published.order_by("from_day").first()
    return refusals.not_yet_in_force(code, ahead.from_day) if ahead else refusals.unknown_item(code)


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
