"""Publishing handling results (办理结果公开): which, how long, and what the public reads of them.

A result is published when the matter ends with what was asked, where its item allows it; a refusal
is told to nobody but her. Names are covered before they are kept.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from bianmin.catalogue import results
from bianmin.catalogue.content import ItemContent
from bianmin.law import masks
from bianmin.law.majority import FULL_AGE, age
from bianmin.law.zone import day_of
from bianmin.people.models import IdKind, Party, PartyKind
from bianmin.policy import selectors as policy

from .models import PublishedResult, TakenDownResult
from .occasion import Occasion
from .policies import RESULTS_DAYS, RESULTS_FIELDS

GRANTED = "granted"


def follow(occasion: Occasion) -> None:
    """Publish the result of a matter that has just ended, if it may be."""
    if not _may_be(occasion):
        return
    plan, content = occasion.plan, occasion.guide.content
    day = day_of(plan.entry.recorded_at)
    days = days_of(content, day)
    if not days:
        return
    PublishedResult.objects.create(
        matter_id=plan.situation.matter.id,
        item=content.code,
        title=content.name,
        result=content.result.name,
        site=occasion.body.id,
        name=shown_name(occasion.beneficiary or occasion.party),
        day=day,
        last_day=day + timedelta(days=days),
    )


def _may_be(occasion: Occasion) -> bool:
    """What ended as she asked, of an item that allows it, with no child in it."""
    plan = occasion.plan
    outcome = plan.outcome or plan.situation.matter.outcome
    if not plan.closed_at or outcome != GRANTED or occasion.training:
        return False
    people = (occasion.party, occasion.beneficiary)
    return all(is_adult(one, day_of(plan.closed_at)) for one in people if one)


def days_of(content: ItemContent, day: date) -> int:
    """How long the results of an item are public; 0 where they are not."""
    return int(policy.value(RESULTS_DAYS, day)) if results.are_published(content) else 0


def is_adult(party: Party, day: date) -> bool:
    """An organisation, or somebody of full age that day; whose age is not known is none."""
    if party.kind == PartyKind.ORGANISATION:
        return True
    return party.id_kind == IdKind.RESIDENT and age(party.id_number, day) >= FULL_AGE


def shown_name(party: Party) -> str:
    """An organisation's name; a person's covered: 张*, 李*敏."""
    if party.kind == PartyKind.ORGANISATION:
        return str(party.name)
    return masks.name_public(party.name)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list: an item's code, a site's id, not before a day; none narrows it."""

    item: str = ""
    site: int = 0
    since: date | None = None

    @property
    def such(self) -> Q:
        meant = Q(item=self.item) if self.item else Q()
        meant &= Q(site=self.site) if self.site else Q()
        return meant & (Q(day__gte=self.since) if self.since else Q())


def listed(wanted: Wanted, today: date) -> QuerySet[PublishedResult]:
    """What the public may read today, the newest first."""
    return _shown(today).filter(wanted.such).order_by("-day", "-matter")


def at_sites(sites: Collection[int], today: date, typed: str = "") -> QuerySet[PublishedResult]:
    """What these bodies made public, the newest first; of items called ``typed``, or that matter.

    ``typed``: part of an item's name, or a matter's number.
    """
    rows = _shown(today).filter(site__in=sites).select_related("matter")
    if typed:
        rows = rows.filter(Q(title__icontains=typed) | Q(matter__number=typed))
    return rows.order_by("-day", "-matter")


def taken_down(today: date, item: str = "") -> QuerySet[TakenDownResult]:
    """What was taken down by hand and would still be public, the latest first."""
    rows = TakenDownResult.objects.filter(last_day__gte=today)
    return (rows.filter(item=item) if item else rows).order_by("-at", "-matter")


def taken_down_at(sites: Collection[int]) -> QuerySet[TakenDownResult]:
    """All that these bodies had made public and was taken down, the latest first."""
    rows = TakenDownResult.objects.filter(site__in=sites).select_related("matter", "by")
    return rows.order_by("-at", "-matter")


def choices(today: date) -> tuple[Mapping[str, str], tuple[int, ...]]:
    """The items (title by code) and the sites (ids) of which there is something to read."""
    rows = _shown(today).values_list("item", "title", "site").distinct()
    found = list(rows)
    titles = {item: title for item, title, _site in found}
    return titles, tuple(sorted({site for _item, _title, site in found}))


def fields(today: date) -> tuple[str, ...]:
    """What the county shows of a result."""
    return tuple(policy.value(RESULTS_FIELDS, today))


def _shown(today: date) -> QuerySet[PublishedResult]:
    return PublishedResult.objects.filter(last_day__gte=today)


def forget(*, today: date) -> int:
    """What has been public long enough is taken away altogether; how many."""
    count, _rows = PublishedResult.objects.filter(last_day__lt=today).delete()
    return count
