"""One page for what follows finished matters: visits to pay, who is not satisfied, opinions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.applications import visits
from bianmin.applications.charge import bodies_of, leads, supervises
from bianmin.applications.charges import CHARGES
from bianmin.applications.models import ChargeReport, Opinion, ReturnVisit
from bianmin.applications.opinions import OPINIONS
from bianmin.law import masks
from bianmin.look import words as look
from bianmin.matters.clockwork import hop_light

from ..officers import Officer, at_the_desk, page


@dataclass(frozen=True)
class Line:
    """A matter of a list: where it leads, whose it is, what is to be known."""

    url: str
    item: str
    person: str
    note: str
    light: str = ""
    due: str = ""


@require_safe
@at_the_desk
def afterwards(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Visits of one's bodies for everybody there; opinions only for who is in charge, and what is
    said of money asked only for supervision."""
    bodies, leading = bodies_of(officer), leads(officer)
    watching = supervises(officer)
    by: dict[str, Any] = {"bodies": bodies, "account": officer.account.pk}
    context = {
        "owed": [_visit(one, officer) for one in visits.open_visits(bodies)],
        "leading": leading,
        "watching": watching,
        "charged": [_charge(one) for one in CHARGES.to_answer(**by)] if watching else [],
        "looked_into": [_charge(one) for one in CHARGES.answered(**by)] if watching else [],
        "unhappy": _unhappy(visits.dissatisfied(bodies)) if leading else [],
        "to_answer": [_opinion(one) for one in OPINIONS.to_answer(**by)] if leading else [],
        "answered": [_opinion(one) for one in OPINIONS.answered(**by)] if leading else [],
        "first": officer.viewer.day.replace(day=1),
        "last": officer.viewer.day,
    }
    return page(request, officer, "afterwards/index", context)


def _visit(one: ReturnVisit, officer: Officer) -> Line:
    due = gettext("by %(day)s") % {"day": look.day(one.due_at)}
    light, _next = hop_light(one.due_at, officer.at)
    where = officer.directory.body(one.body).short_name
    return replace(_line("visit", one, where), light=light, due=due)


def _unhappy(found: Iterable[ReturnVisit]) -> list[Line]:
    return [
        _line("visit", one, f"{look.day(one.visited_on)} {one.answers}")
        for one in found
        if one.visited_on
    ]


def _opinion(one: Opinion) -> Line:
    return _line("opinion", one, look.moment(one.answered_at or one.given_at))


def _charge(one: ChargeReport) -> Line:
    said = f"{one.get_outcome_display()} " if one.outcome else ""
    return _line("charge", one, said + look.moment(one.answered_at or one.reported_at))


def _line(route: str, one: ReturnVisit | Opinion | ChargeReport, note: str) -> Line:
    return Line(
        reverse(f"desk:{route}", args=[one.pk]),
        one.matter.terms.title,
        masks.name_public(one.matter.application.party.name),
        note,
    )
