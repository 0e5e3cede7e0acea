"""Questions about the cases of a request, and what runs after its reply."""

from datetime import date

from django.db.models import QuerySet

from bianmin.almanac import selectors as almanac
from bianmin.matters.selectors import entries_of
from bianmin.policy import selectors as policy

from ..models import Case, CaseWay, Request
from ..outcomes import BY_CODE, Group
from ..policies import REVIEW_FIRST
from .clocks import Running, running


def cases_of(matter: int) -> QuerySet[Case]:
    """The cases about the reply to a request as they were filed, those voided among them."""
    people = ("recorded_by", "concluded_by", "voided_by", "after")
    return Case.objects.filter(matter=matter).select_related(*people)


def reviews_of(matter: int) -> QuerySet[Case]:
    """The reconsiderations about a request after which somebody may sue."""
    return cases_of(matter).filter(way=CaseWay.RECONSIDERATION, voided_at=None)


def is_review_first(request: Request, day: date) -> bool:
    """Whether she applies for reconsideration before she may sue (行政复议法第二十三条)."""
    group = BY_CODE[request.outcome].group if request.outcome else None
    return group in policy.value(REVIEW_FIRST, request.replied_on or day)


def running_after(request: Request, today: date) -> list[Running]:
    """What runs after the reply to a request, and over the cases about it.

    Nothing where she got all that she asked for and nobody filed a case.
    """
    group = BY_CODE[request.outcome].group if request.outcome else None
    is_against = group not in (None, Group.PROVIDED)
    return running(
        served_on=_served_on(request.pk) if is_against else None,
        review_first=is_review_first(request, today),
        cases=cases_of(request.pk),
        calendar=almanac.calendar(),
        today=today,
    )


def _served_on(matter: int) -> date | None:
    """The day on which the reply reached her; None while it is on its way."""
    served = [one for one in entries_of(matter) if one.step == "serve_reply"]
    return date.fromisoformat(str(served[-1].facts["served_on"])) if served else None
