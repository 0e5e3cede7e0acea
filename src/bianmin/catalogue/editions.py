"""Which editions hold on a day."""

import datetime

from django.db.models import Q, QuerySet

from bianmin.law.refusal import Refusal

from . import refusals
from .models import PUBLISHED, Edition, Item

ORDER = ("frequency", "name_key", "item_id")
"""The often asked for first, then by pinyin."""


def offered(day: datetime.date) -> QuerySet[Edition]:
    """The editions in force on ``day``, for lists: without their content, in order."""
    holds = Q(state__in=PUBLISHED, from_day__lte=day)
    unended = Q(until_day__isnull=True) | Q(until_day__gt=day)
    kept = Q(item__retired_on__isnull=True) | Q(item__retired_on__gt=day)
    rows = Edition.objects.filter(holds, unended, kept).select_related("item")
    return rows.defer("content", "warnings", "grams", "searched").order_by(*ORDER)


def in_force(code: str, day: datetime.date) -> Edition:
    """The edition of ``code`` that holds on ``day``; a refusal that says why there is none."""
    edition = offered(day).filter(item__code=code).first()
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
