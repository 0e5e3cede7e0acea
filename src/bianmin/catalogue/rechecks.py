"""Items that rest on a law that changed, until a new edition holds or somebody has checked."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from . import citations
from .models import PUBLISHED, Edition, LawChange, Recheck, State
from .resting import core


@dataclass(frozen=True, slots=True)
class Work:
    """A change of the law; of the items that rest on it those that wait and those settled."""

    change: LawChange
    waiting: tuple[Recheck, ...]
    settled: tuple[Recheck, ...]


def _rows() -> QuerySet[Recheck]:
    rows = Recheck.objects.select_related("change", "edition__item", "checked_by")
    return rows.defer("edition__content", "edition__grams", "edition__searched")


def waiting(day: datetime.date) -> QuerySet[Recheck]:
    """What is still to be looked at on a day: unchecked, no later edition in force, not retired."""
    newer = Edition.objects.filter(
        item=OuterRef("edition__item"),
        number__gt=OuterRef("edition__number"),
        state__in=PUBLISHED,
        from_day__lte=day,
    )
    kept = Q(edition__item__retired_on__isnull=True) | Q(edition__item__retired_on__gt=day)
    return _rows().filter(kept, ~Exists(newer), checked_by=None)


def works(day: datetime.date) -> list[Work]:
    """Every change with its items, the latest first; three statements."""
    open_rows = list(waiting(day))
    ids = {row.pk for row in open_rows}
    settled = [row for row in _rows() if row.pk not in ids]
    return [
        Work(change, _of(change, open_rows), _of(change, settled))
        for change in LawChange.objects.select_related("marked_by")
    ]


def _of(change: LawChange, rows: Iterable[Recheck]) -> tuple[Recheck, ...]:
    return tuple(row for row in rows if row.change_id == change.pk)


def cited_laws() -> list[str]:
    """The names of the laws on which editions without an end rest, in order."""
    rows = Edition.objects.filter(state=State.IN_FORCE).values_list(
        "content__legal_basis", flat=True
    )
    return sorted({core(basis["law"]) for row in rows for basis in row})


def named(change: LawChange) -> str:
    """《社会救助法》第十八条."""
    article = f"第{citations.numeral(change.article)}条" if change.article else ""
    return citations.title(change.law) + article
