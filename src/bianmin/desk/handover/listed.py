"""The hand-over desk: what lies ready by where it goes, what is on its way, what did not match."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bianmin.applications import carrying
from bianmin.applications.models import Discrepancy, Manifest
from bianmin.casework import lists
from bianmin.matters.clockwork import hop_light
from bianmin.matters.models import Stay

from .. import words
from ..officers import Officer, at_the_desk, page


@dataclass(frozen=True)
class Line:
    """A matter of a list, as a person tells them apart, and when it is to be done."""

    matter: int
    title: str
    person: str
    number: str
    light: str
    when: str


@dataclass
class Group:
    """What goes to one body; ``key`` makes a list sent twice be made once."""

    to_body: int
    name: str
    lines: list[Line] = field(default_factory=list)
    key: str = field(default_factory=lambda: str(uuid.uuid4()))


@dataclass(frozen=True)
class Carried:
    """A hand-over list on its way: how many matters, and how many have been received."""

    pk: int
    sender: str
    receiver: str
    sent_at: datetime
    matters: int
    received: int
    signed_at: datetime | None


@dataclass(frozen=True)
class Disputed:
    """Papers that did not match: what this body is to do about it now."""

    row: Discrepancy
    other: str
    light: str
    step: str


@require_safe
@at_the_desk
def desk(request: HttpRequest, officer: Officer) -> HttpResponse:
    """Everything that is carried from or to the post and its body."""
    own = officer.body.id
    posts, bodies = [officer.post.id], [own, *officer.directory.forerunners(own)]
    day, training = officer.viewer.day, officer.viewer.training
    ready = carrying.ready(posts, directory=officer.directory, day=day, training=training)
    disputed = carrying.discrepancies(bodies, training=training)
    context = {
        "groups": _groups(officer, ready),
        "coming": _carried(officer, carrying.coming(bodies, training=training)),
        "sent": _carried(officer, carrying.sent(bodies, training=training)),
        "citizens": _lines(officer, list(carrying.for_citizens(posts, training=training))),
        "disputed": [_disputed(officer, row) for row in disputed],
    }
    return page(request, officer, "handover/desk", context)


def _groups(officer: Officer, ready: Sequence[carrying.Ready]) -> list[Group]:
    """By the body to which it goes next, in the order of what is due first."""
    lines = _lines(officer, [one.stay for one in ready])
    groups: dict[int, Group] = {}
    for one, line in zip(ready, lines, strict=True):
        name = officer.directory.body(one.to_body).short_name
        groups.setdefault(one.to_body, Group(one.to_body, name)).lines.append(line)
    return list(groups.values())


def _lines(officer: Officer, stays: Sequence[Stay]) -> list[Line]:
    people = lists.masked_people(stay.matter_id for stay in stays)
    return [_line(officer, stay, people) for stay in stays]


def _line(officer: Officer, stay: Stay, people: dict[int, str]) -> Line:
    return Line(
        stay.matter_id,
        stay.matter.terms.title,
        people.get(stay.matter_id, ""),
        stay.matter.number,
        stay.light,
        words.due(stay.act_by, stay.light, officer.at),
    )


def _carried(officer: Officer, rows: QuerySet[Manifest]) -> list[Carried]:
    counted = rows.annotate(
        matters=Count("lines"), received=Count("lines", filter=Q(lines__received_at__isnull=False))
    )
    return [
        Carried(
            row.pk,
            officer.directory.body(row.from_body).short_name,
            officer.directory.body(row.to_body).short_name,
            row.sent_at,
            row.matters,
            row.received,
            row.signed_at,
        )
        for row in counted
    ]


def _disputed(officer: Officer, row: Discrepancy) -> Disputed:
    mine = row.against == officer.body.id
    other = officer.directory.body(row.found_by if mine else row.against)
    light = "in_time" if row.answered_at else hop_light(row.answer_by, officer.at)[0]
    return Disputed(row, other.short_name, light, _step(row, mine=mine))


def _step(row: Discrepancy, *, mine: bool) -> str:
    """What is to be done: the sender answers, then the receiver settles."""
    if mine:
        return "" if row.answered_at else "answer_discrepancy"
    return "settle_discrepancy"
