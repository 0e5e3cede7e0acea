"""What a body's guide tells by itself: its items, its documents in force, its directory's classes.

All of it is read when it is asked for, so that it is never out of date.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Edition
from bianmin.network.cards import BodyCard

from ..models import Disclosure
from . import selectors
from .categories import CLASSES, Category, known

DOCUMENTS = "20-1"
"""The category under which rules and normative documents stand (条例 20(1))."""


@dataclass(frozen=True, slots=True)
class Class:
    """One of the six classes of the directory; ``counts`` the entries of each of its categories.

    ``code`` and ``label`` (gettext) are those of ``CLASSES``.
    """

    code: str
    label: str
    counts: tuple[tuple[Category, int], ...]

    @property
    def entries(self) -> int:
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class Contents:
    """``items``: what it handles, on that day; ``documents``: those still valid, newest first."""

    items: Sequence[Edition]
    documents: Sequence[Disclosure]
    classes: tuple[Class, ...]

    @property
    def filled(self) -> Sequence[Class]:
        return [one for one in self.classes if one.counts]

    @property
    def empty(self) -> Sequence[Class]:
        return [one for one in self.classes if not one.counts]


def contents_of(body: BodyCard, day: date) -> Contents:
    """Of one body that discloses; three statements."""
    valid = selectors.listed(
        selectors.Wanted(body=body.id, category=DOCUMENTS, validity="in_force", day=day)
    )
    return Contents(
        items=list(_items(body, day)),
        documents=list(valid),
        classes=tuple(_classes(selectors.by_category(body.id))),
    )


def _items(body: BodyCard, day: date) -> QuerySet[Edition]:
    """A department's own; of any other body those that are received at its tier."""
    rows = catalogue.offered(day)
    if body.department:
        return rows.filter(department=body.department)
    return rows.filter(receive_tiers__contains=[body.tier])


def _classes(counts: Mapping[str, int]) -> Sequence[Class]:
    """All six, also those in which nothing stands yet."""
    return [
        Class(
            code,
            label,
            tuple((one, counts[key]) for key, one in known().items() if _is_in(one, code, counts)),
        )
        for code, label in CLASSES.items()
    ]


def _is_in(category: Category, group: str, counts: Mapping[str, int]) -> bool:
    return category.group == group and category.code in counts
