"""Today's list for the head of a site: on one sheet what presses, what moved, who is there."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bianmin.applications import offers
from bianmin.applications.ledgers import today as listed
from bianmin.casework import lists
from bianmin.look import words as look
from bianmin.matters.models import Stay
from bianmin.matters.selectors import COUNT_TO
from bianmin.network.presence import desks_of

from .. import words
from ..officers import Officer, at_the_desk, page


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
    training = officer.viewer.training
    parts = listed.parts(officer.body.id, at=officer.at, training=training)
    beside = lists.beside([stay for part in parts for stay in part.stays])
    desks = desks_of(officer.directory, [officer.body], officer.at)
    context = {
        "parts": [_part(officer, part, beside) for part in parts],
        "bodies": [(officer.body, desks[officer.body.id])],
        "originals": listed.originals(officer.body.id, training=training),
        "relatives": _relatives(officer),
    }
    return page(request, officer, "today", context)


def _part(officer: Officer, part: listed.Part, beside: lists.Beside) -> Part:
    told = f"{COUNT_TO}+" if part.count >= COUNT_TO else str(part.count)
    lines = [_line(officer, stay, beside) for stay in part.stays]
    return Part(str(listed.NAMES[part.code]), told, lines)


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


def _relatives(officer: Officer) -> tuple[int, list[Line]] | None:
    """Matters of relatives of those who work here, for the head of the site; None for others."""
    found = listed.relatives(officer.post, training=officer.viewer.training)
    if found is None:
        return None
    told = dict(offers.relations(officer.viewer.day))
    lines = [
        Line(
            row.matter_id,
            row.matter.terms.title,
            row.account.name,
            told.get(row.relation, row.relation),
            "",
        )
        for row in found[1]
    ]
    return found[0], lines
