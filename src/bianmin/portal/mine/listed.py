"""What is hers, by phone or by person: her matters, with what is expected of her; licences."""

from dataclasses import dataclass
from datetime import date

from bianmin.applications import hers
from bianmin.applications.licences.selectors import standing_of
from bianmin.applications.models import Application, Licence
from bianmin.matters.models import Stay
from bianmin.people import selectors as people

from .. import words
from ..following import WAITS_FOR_HER
from ..licences import ask_page
from .door import Her


@dataclass(frozen=True)
class Line:
    """One of her matters. ``outcome`` in words once it is closed; ``asked``: something is hers."""

    application: Application
    outcome: str
    asked: bool


def lines(her: Her) -> list[Line]:
    """Her matters, the newest first; at most fifty."""
    rows = applications(her)
    open_stays = Stay.objects.filter(matter__in=[row.pk for row in rows], left_at=None)
    waits = dict(open_stays.values_list("matter", "waits_for"))
    return [
        Line(
            row,
            str(words.OUTCOMES.get(row.matter.outcome, "")) if row.matter.closed_at else "",
            asked=waits.get(row.pk) == WAITS_FOR_HER,
        )
        for row in rows
    ]


@dataclass(frozen=True)
class LicenceLine:
    """One of her licences. ``ask``: where she asks for its renewal or change; empty: nowhere."""

    licence: Licence
    standing: str
    ask: str


def licences(her: Her, day: date) -> list[LicenceLine]:
    """Her licences, the newest first; at most fifty."""
    if her.phone:
        rows = hers.licences_told_at(her.phone)
    else:
        party = people.find_by_id_number(her.number)
        rows = hers.licences_of_party(party.pk) if party else []
    return [LicenceLine(row, str(standing_of(row, day).label), ask_page(row, day)) for row in rows]


def applications(her: Her) -> list[Application]:
    """By the phone on which she is told of them, or by who she is."""
    if her.phone:
        return hers.told_at(her.phone)
    party = people.find_by_id_number(her.number)
    return hers.of_party(party.pk) if party else []
