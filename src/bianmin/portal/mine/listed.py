"""What is hers: her matters by phone or by person, each with what is expected of her."""

from dataclasses import dataclass

from bianmin.applications import hers
from bianmin.applications.models import Application
from bianmin.matters.models import Stay
from bianmin.people import selectors as people

from .. import words
from ..following import WAITS_FOR_HER
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


def applications(her: Her) -> list[Application]:
    """By the phone on which she is told of them, or by who she is."""
    if her.phone:
        return hers.told_at(her.phone)
    party = people.find_by_id_number(her.number)
    return hers.of_party(party.pk) if party else []
