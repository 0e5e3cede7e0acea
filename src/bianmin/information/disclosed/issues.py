"""A body's catalogue of what is given on request, published again and again (IR-01)."""

from datetime import date, datetime, timedelta

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.network.models import Body
from bianmin.policy import selectors as policy

from ..models import Disclosure, OnRequestIssue
from ..policies import ON_REQUEST_DAYS
from . import refusals, selectors


def latest(body: int) -> OnRequestIssue | None:
    """The catalogue as it was published last; None where it never was."""
    return OnRequestIssue.objects.filter(body=body).first()


def is_overdue(issue: OnRequestIssue | None, today: date) -> bool:
    """Whether the next one should be there; also where there never was one."""
    return issue is None or issue.next_on < today


@transaction.atomic
def publish(*, body: int, by: int, at: datetime) -> OnRequestIssue:
    """Publish it as it stands. Raises Refusal: no entry has been passed yet."""
    Body.objects.select_for_update(no_key=True).get(pk=body)
    entries = selectors.public(body=body, mode=Disclosure.Mode.ON_REQUEST).count()
    if not entries:
        raise refusals.nothing_listed()
    before, today = latest(body), day_of(at)
    return OnRequestIssue.objects.create(
        body_id=body,
        number=(before.number if before else 0) + 1,
        entries=entries,
        published_by_id=by,
        published_at=at,
        next_on=today + timedelta(days=policy.value(ON_REQUEST_DAYS, today)),
    )
