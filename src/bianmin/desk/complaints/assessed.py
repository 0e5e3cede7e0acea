"""What upheld complaints have left in the day-to-day assessment (平时考核记载)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.complaints import selectors
from bianmin.complaints.models import Assessment
from bianmin.look.cards import Crumb
from bianmin.people.models import Account

from ..officers import Officer, for_whom, page
from . import words
from .rights import assesses
from .trails import trail

MOST = 200


@dataclass(frozen=True)
class Line:
    """An entry: whose body, which person there if one was named, how it was concluded."""

    row: Assessment
    body: str
    person: str
    finding: str


@require_safe
@for_whom(assesses, "complaints/not_yours")
def assessed(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Of what this post answers for; never of oneself."""
    rows = list(selectors.assessments(officer.viewer)[:MOST])
    people = {row.person for row in rows if row.person}
    names = dict(Account.objects.filter(pk__in=people).values_list("pk", "name"))
    lines = [
        Line(
            row,
            officer.directory.body(row.body).name,
            names.get(row.person or 0, ""),
            words.finding(row.finding),
        )
        for row in rows
    ]
    context = {"lines": lines, "trail": trail(Crumb(gettext("For the assessment")))}
    return page(request, officer, "complaints/assessed", context)
