"""Urgent matters and ways of handling, for supervision: by whom, why, and whether it was so."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from bianmin.applications import hastened
from bianmin.applications.hastened import Hurried, OfPost
from bianmin.applications.models import Handling, Mode
from bianmin.applications.policies import URGENCY
from bianmin.applications.procedures import APPLICATION
from bianmin.law.zone import day_of
from bianmin.look import words as look
from bianmin.policy import selectors as policy

from .. import words
from ..officers import Officer, at_the_desk, page

MONTHS = 12


@dataclass(frozen=True)
class Line:
    """An urgent matter as the list shows it."""

    url: str
    number: str
    item: str
    post: str
    when: str
    way: str
    reason: str
    at_once: bool | None


@at_the_desk
def haste(request: HttpRequest, officer: Officer) -> HttpResponse:
    """The urgent matters of a month in one's place, by post and one by one; for supervision."""
    if not officer.supervises:
        return page(request, officer, "haste", {"allowed": False}, status=403)
    first = _month(request, officer.viewer.day)
    since, until = hastened.span_of_month(first)
    bodies = hastened.bodies_within(officer.directory, officer.body.division)
    values = policy.snapshot()
    listed = hastened.hurried(bodies, since=since, until=until, at=officer.at)
    context = {
        "allowed": True,
        "months": _months(officer.viewer.day),
        "month": f"{first:%Y-%m}",
        "posts": [
            _of_post(officer, one) for one in hastened.by_post(listed, since=since, until=until)
        ],
        "lines": [_line(officer, one, values) for one in listed],
        "cut": len(listed) == hastened.MOST,
        "ways": [_way(*row) for row in hastened.ways(bodies, since=since, until=until)],
    }
    return page(request, officer, "haste", context)


def _month(request: HttpRequest, today: date) -> date:
    """The month asked for, if it is one of those offered; else this one."""
    asked = request.GET.get("month", "")
    found = [first for first in _firsts(today) if f"{first:%Y-%m}" == asked]
    return found[0] if found else today.replace(day=1)


def _firsts(today: date) -> list[date]:
    """The first days of this month and of those before."""
    count = today.year * 12 + today.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(count, count - MONTHS, -1)]


def _months(today: date) -> list[str]:
    return [f"{first:%Y-%m}" for first in _firsts(today)]


def _of_post(officer: Officer, one: OfPost) -> tuple[str, OfPost]:
    return _post(officer, one.post, one.body), one


def _post(officer: Officer, post: int, body: int) -> str:
    directory = officer.directory
    return f"{directory.body(body).short_name} · {directory.post(post).name}"


def _line(officer: Officer, one: Hurried, values: policy.Snapshot) -> Line:
    row = one.row
    reasons = values.value(URGENCY, day_of(row.at))
    return Line(
        url=reverse("desk:matter", args=[row.pk]),
        number=row.matter.number,
        item=row.matter.terms.title,
        post=_post(officer, row.post, row.body),
        when=look.moment(row.at),
        way=words.label(APPLICATION.step(row.way).label),
        reason=reasons.get(row.reason, row.reason),
        at_once=one.at_once,
    )


def _way(mode: str, handling: str, count: int) -> tuple[Any, Any, int]:
    """In words; what came in before it was counted has no way of handling."""
    handled = Handling(handling).label if handling else gettext("not counted then")
    return Mode(mode).label, handled, count
