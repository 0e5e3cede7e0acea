"""Parts of a list that fits on one sheet: the first stays of each, and how many there are."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.functional import Promise

from bianmin.matters.models import Stay
from bianmin.matters.selectors import COUNT_TO

MOST = 12
"""Lines of a part, so that all of them fit on one sheet; how many there are is said."""


@dataclass(frozen=True)
class Part:
    """One part of a list: its first stays, and how many there are, counted to ``COUNT_TO``."""

    code: str
    label: str | Promise
    stays: list[Stay]
    count: int


def part(code: str, label: str | Promise, stays: QuerySet[Stay]) -> Part:
    """In two statements; in one where there is nothing."""
    rows = list(stays.select_related("matter__terms")[:MOST])
    count = stays.order_by().values("pk")[:COUNT_TO].count() if rows else 0
    return Part(code, label, rows, count)
