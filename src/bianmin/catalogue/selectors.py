"""Questions to the catalogue: what is offered on a day, under what name, and on which shelf."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from bianmin.almanac import selectors as almanac
from bianmin.law.zone import day_of

from .batches import files_waiting
from .checking import Grounds, against
from .editions import in_force, offered
from .guides import Guide, guide, guide_of
from .models import (
    IN_PREPARATION,
    PUBLISHED,
    Edition,
    Exemption,
    Frequency,
    LocalValue,
    Posting,
    Reform,
    SearchMiss,
    Synonym,
    Takeover,
)
from .searching import resembling, search
from .themes import themes

__all__ = [
    "Guide",
    "Shelf",
    "against",
    "by_department",
    "by_theme",
    "cleared",
    "editions_of",
    "everyday",
    "exemptions",
    "exported",
    "files_waiting",
    "grounds",
    "guide",
    "guide_of",
    "in_force",
    "in_preparation",
    "local_values",
    "misses",
    "next_day",
    "of_tier_and_type",
    "offered",
    "outdated",
    "postings_at",
    "reform_state",
    "reforms",
    "resembling",
    "search",
    "synonyms",
    "takeovers",
    "today",
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


def synonyms() -> QuerySet[Synonym]:
    """Every word that stands for others, in the order of the words."""
    return Synonym.objects.order_by("word", "means")


def today(at: datetime.datetime) -> datetime.date:
    """The day of an instant, in China."""
    return day_of(at)


def next_day(at: datetime.datetime) -> datetime.date:
    """The next working day after an instant: from when a new edition usually holds."""
    return almanac.calendar().add_working_days(day_of(at), 1)


def grounds(day: datetime.date, beside: Iterable[Edition] = ()) -> Grounds:
    """What an item that is to hold from ``day`` is held against; ``beside``: what comes with it."""
    published = Edition.objects.filter(state__in=PUBLISHED).order_by("number")
    needs = published.values_list("item__code", "content__prerequisites")
    by_code = {code: tuple(first or ()) for code, first in needs}
    also = {edition.item.code: edition.typed.prerequisites for edition in beside}
    return Grounds(day, almanac.calendar(), {**by_code, **also})


def editions_of(code: str) -> QuerySet[Edition]:
    """Every edition of an item, the latest first, whatever became of it."""
    return Edition.objects.filter(item__code=code).select_related("item").order_by("-number")


def in_preparation() -> QuerySet[Edition]:
    """Drafts and reviewed editions, those that wait longest first."""
    rows = Edition.objects.filter(state__in=IN_PREPARATION).select_related("item")
    return rows.defer("content", "grams", "searched").order_by("-submitted_at", "item__code")


def exported(day: datetime.date) -> list[dict[str, Any]]:
    """The content of every item offered on ``day``, by code: what a file of items holds."""
    rows = offered(day).order_by("item__code")
    return list(rows.values_list("content", flat=True))


def local_values(code: str) -> dict[int, LocalValue]:
    """What differs for an item, by body."""
    rows = LocalValue.objects.filter(item__code=code)
    return {row.body_id: row for row in rows}


def reforms(code: str) -> QuerySet[Reform]:
    """What became of an item whenever the lists were cleared, in order."""
    return Reform.objects.filter(item__code=code).select_related("set_by")


@dataclass(frozen=True, slots=True)
class Cleared:
    """What a clearing made of an item, for the public."""

    code: str
    name: str
    state: str
    from_day: datetime.date
    document: str


def cleared() -> list[Cleared]:
    """Every clearing, those to come too, the latest first; two statements."""
    rows = list(Reform.objects.select_related("item").order_by("-from_day", "-id"))
    editions = Edition.objects.filter(item__in={row.item_id for row in rows}).order_by("number")
    names = dict(editions.values_list("item", "name"))
    return [
        Cleared(
            code := row.item.code,
            names.get(row.item_id, code),
            row.get_state_display(),
            row.from_day,
            row.document,
        )
        for row in rows
    ]


def reform_state(code: str, day: datetime.date) -> str:
    """What the last clearing before ``day`` made of an item; empty where none named it."""
    last = Reform.objects.filter(item__code=code, from_day__lte=day).last()
    return last.state if last else ""


def exemptions(code: str = "") -> QuerySet[Exemption]:
    """What was asked and given for an item, or for all of which it is open; the latest first."""
    people = ("asked_by", "reviewed_by", "approved_by", "ended_by")
    rows = Exemption.objects.select_related("item", *people)
    return rows.filter(item__code=code) if code else rows.filter(ended_on=None)


def takeovers(code: str) -> dict[int, Takeover]:
    """Who has taken over a delegated item, by body."""
    return {row.body_id: row for row in Takeover.objects.filter(item__code=code)}


def outdated(day: datetime.date) -> list[Posting]:
    """The latest posting of each kind and place whose edition no longer holds on ``day``."""
    current = set(offered(day).values_list("pk", flat=True))
    seen: dict[tuple[int, int, str], Posting] = {}
    for posting in Posting.objects.select_related("edition__item").defer("edition__content"):
        seen.setdefault((posting.edition.item_id, posting.body_id, posting.kind), posting)
    return [posting for posting in seen.values() if posting.edition_id not in current]


def postings_at(body: int) -> QuerySet[Posting]:
    """What was handed out and put up at one body, the latest first."""
    rows = Posting.objects.filter(body=body).select_related("edition__item")
    return rows.defer("edition__content", "edition__grams")
