"""Recording a return visit: who asked her, when, how, what she said, whether satisfied."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from bianmin.casework.abouts import about
from bianmin.law.zone import day_of
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter

from .. import afterwards_refusals as refusals
from .. import visits
from ..heads import heads_of
from ..models import Finding, ReturnVisit


@dataclass(frozen=True, slots=True)
class Visited:
    """What the form holds; ``way`` and ``finding`` are codes of ``VisitWay`` and ``Finding``."""

    visited_on: date
    way: str
    finding: str
    answers: str = ""


@transaction.atomic
def record_visit(
    *, matter: int, visited: Visited, bodies: Collection[int], by: int, at: datetime
) -> ReturnVisit:
    """Record the visit that one of ``bodies`` owes; ``by`` is the visitor's account.

    Once; only who was not reached is asked again. A head is told of who is not satisfied. Raises
    Refusal.
    """
    visit = _owed(matter, bodies)
    if not visits.is_possible(visit, visited.visited_on, at):
        raise refusals.not_that_day()
    if visited.finding == Finding.DISSATISFIED and not visited.answers.strip():
        raise refusals.say_what_she_said()
    visit.visited_on, visit.visitor_id = visited.visited_on, by
    visit.way, visit.finding = visited.way, visited.finding
    visit.answers = visited.answers.strip()
    visit.save(update_fields=["visited_on", "visitor", "way", "finding", "answers"])
    if visit.finding == Finding.DISSATISFIED:
        _tell_heads(visit, at)
    return visit


def _owed(matter: int, bodies: Collection[int]) -> ReturnVisit:
    rows = ReturnVisit.objects.select_for_update(of=("self",), no_key=True)
    visit = rows.select_related("matter__terms").filter(pk=matter, body__in=bodies).first()
    if visit is None:
        raise refusals.no_visit()
    if visit.finding not in ("", Finding.NOT_REACHED):
        raise refusals.already_visited()
    return visit


def _tell_heads(visit: ReturnVisit, at: datetime) -> None:
    facts = {"item": visit.matter.terms.title, "number": visit.matter.number}
    network = directory()
    told = heads_of(network, visit.body, day_of(at))
    told += heads_of(network, visit.matter.received_by, day_of(at))
    letters = [Letter(str(one), facts, about(visit.pk)) for one in dict.fromkeys(told)]
    notices.send_each(channel=Channel.IN_APP, wording="visit_dissatisfied", letters=letters, at=at)
