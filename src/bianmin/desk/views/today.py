"""Today's list for the head of a site: on one sheet what presses, what moved, who is there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from bianmin.applications import interested, lists, offers
from bianmin.applications.models import Material
from bianmin.applications.recusal import HEADS
from bianmin.law.zone import start_of
from bianmin.look import words as look
from bianmin.matters import selectors
from bianmin.matters.models import Stay

from .. import words
from ..officers import Officer, at_the_desk, page
from .on_duty import desks_of

MOST = 12
"""Lines of a part, so that all of them fit on one sheet; how many there are is said."""


@dataclass(frozen=True)
class Line:
    """A matter of the list; ``when`` is by when, or since when."""

    matter: int
    item: str
    person: str
    when: str
    light: str


@dataclass(frozen=True)
class Part:
    """One part of the list: its first lines, and how many there are."""

    name: str
    count: str
    lines: list[Line]


@require_safe
@at_the_desk
def today(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Of the body at whose post one sits; practice has none."""
    parts = [_part(officer, name, stays) for name, stays in _asked(officer)]
    bodies = [(officer.body, desks_of(officer, [officer.body])[officer.body.id])]
    context = {
        "parts": parts,
        "bodies": bodies,
        "originals": _originals(officer),
        "relatives": _relatives(officer),
    }
    return page(request, officer, "today", context)


def _asked(officer: Officer) -> Iterable[tuple[str, QuerySet[Stay]]]:
    here = selectors.at_body(officer.body.id, training=officer.viewer.training)
    midnight = start_of(officer.viewer.day)
    tomorrow = midnight + timedelta(days=1)
    lying, came = here.filter(left_at__isnull=True), here.filter(arrival=True)
    return (
        (gettext("Overdue"), lying.filter(act_by__lte=officer.at).order_by("act_by")),
        (gettext("Due today"), _due(lying, officer.at, tomorrow).order_by("act_by")),
        (gettext("Not yet touched"), lying.filter(received_at__isnull=True).order_by("sent_at")),
        (gettext("Came in today"), came.filter(sent_at__gte=midnight).order_by("-sent_at")),
        (gettext("Went out today"), here.filter(left_at__gte=midnight).order_by("-left_at")),
    )


def _due(lying: QuerySet[Stay], at: datetime, tomorrow: datetime) -> QuerySet[Stay]:
    return lying.filter(act_by__gt=at, act_by__lte=tomorrow)


def _part(officer: Officer, name: str, stays: QuerySet[Stay]) -> Part:
    rows = list(stays.select_related("matter__terms")[:MOST])
    beside = lists.beside(rows)
    lines = [_line(officer, stay, beside) for stay in rows]
    count = stays.order_by().values("pk")[: selectors.COUNT_TO].count() if rows else 0
    told = f"{selectors.COUNT_TO}+" if count >= selectors.COUNT_TO else str(count)
    return Part(name, told, lines)


def _line(officer: Officer, stay: Stay, beside: lists.Beside) -> Line:
    light = beside.light_of(stay.matter_id)
    gone = look.short_day(stay.left_at) if stay.left_at else ""
    return Line(
        stay.matter_id,
        stay.matter.terms.title,
        beside.people.get(stay.matter_id, ""),
        gone or words.due(stay.act_by, light, officer.at),
        light,
    )


def _originals(officer: Officer) -> tuple[int, list[Material]]:
    """Originals that lie here and are still to be given back: how many papers, and the first."""
    here = selectors.at_body(officer.body.id, training=officer.viewer.training)
    lying = here.filter(left_at__isnull=True).values("matter")
    rows = Material.objects.filter(
        application__in=lying, originals__gt=0, returned_at__isnull=True
    ).select_related("application__matter__terms")
    return rows.count(), list(rows.order_by("pk")[:MOST])


def _relatives(officer: Officer) -> tuple[int, list[Line]] | None:
    """Matters of relatives of those who work here, for the head of the site; None for others."""
    if officer.post.role not in HEADS:
        return None
    rows = interested.open_at(officer.body.id, training=officer.viewer.training)
    words_of = dict(offers.relations(officer.viewer.day))
    lines = [
        Line(
            row.matter_id,
            row.matter.terms.title,
            row.account.name,
            words_of.get(row.relation, row.relation),
            "",
        )
        for row in rows[:MOST]
    ]
    return rows.count() if lines else 0, lines
