"""Return visits (跟踪回访): to which finished matters, by which body, until when."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from bianmin.law.zone import day_of, start_of
from bianmin.matters.clockwork import hop_due
from bianmin.network.cards import BodyCard

from .models import Finding, Mandate, Mode, ReturnVisit
from .occasion import Occasion
from .policies import VISIT_LIMIT, VISIT_TIER

ENDS = frozenset({"granted", "refused", "not_accepted"})
"""The outcomes after which she is asked: something was decided."""

GONE_ON_ALONE = frozenset({Mandate.ENDED, Mandate.DECLINED})
EARLIEST = date(2000, 1, 1)
"""No matter of ours ended before."""
SHOWN = 100
MOST = 500
"""Rows of a register on paper."""


def follow(occasion: Occasion) -> None:
    """Note the visit owed to a matter that has just ended, carried by an agent to its end."""
    plan = occasion.plan
    situation = plan.situation
    tier = situation.surroundings.value(VISIT_TIER, situation.day)
    if not tier or not _was_carried(occasion):
        return
    surroundings, at = situation.surroundings, plan.entry.recorded_at
    body = _centre(occasion, tier)
    due_at = hop_due(at, surroundings.value(VISIT_LIMIT, situation.day), surroundings)
    if body and due_at:
        ReturnVisit.objects.create(matter_id=situation.matter.id, body=body.id, due_at=due_at)


def _was_carried(occasion: Occasion) -> bool:
    plan = occasion.plan
    outcome = plan.outcome or plan.situation.matter.outcome
    if not plan.closed_at or outcome not in ENDS or occasion.training:
        return False
    row = occasion.application
    return row.mode == Mode.RELAY and row.mandate not in GONE_ON_ALONE


def _centre(occasion: Occasion, tier: int) -> BodyCard | None:
    """The centre of that tier where she lives, whatever the item is about."""
    situation = occasion.plan.situation
    return occasion.directory.competent((), tier, situation.matter.place, situation.day)


def open_visits(bodies: Collection[int]) -> QuerySet[ReturnVisit]:
    """What these bodies still have to visit, by when it is due."""
    return _rows(bodies).filter(finding="").order_by("due_at", "pk")[:SHOWN]


def dissatisfied(bodies: Collection[int]) -> QuerySet[ReturnVisit]:
    """Whom these bodies found not satisfied, the latest first."""
    found = _rows(bodies).filter(finding=Finding.DISSATISFIED)
    return found.order_by("-visited_on", "-pk")[:SHOWN]


def of(matter: int, bodies: Collection[int]) -> ReturnVisit | None:
    """The visit owed to a matter by one of these bodies."""
    return _rows(bodies).filter(pk=matter).first()


def register(bodies: Collection[int], first: date, last: date) -> QuerySet[ReturnVisit]:
    """The matters that ended in these days, visited or not, in order; both days belong to them."""
    since, until = start_of(first), start_of(last + timedelta(days=1))
    rows = _rows(bodies).filter(matter__closed_at__gte=since, matter__closed_at__lt=until)
    return rows.order_by("matter__closed_at", "pk")[:MOST]


def is_possible(visit: ReturnVisit, day: date, at: datetime) -> bool:
    """Whether she can have been visited on that day: after the end, not in the future."""
    ended = visit.matter.closed_at
    return ended is not None and day_of(ended) <= day <= day_of(at)


def _rows(bodies: Collection[int]) -> QuerySet[ReturnVisit]:
    rows = ReturnVisit.objects.filter(body__in=bodies)
    return rows.select_related("matter__terms", "matter__application__party", "visitor")
