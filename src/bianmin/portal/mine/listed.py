"""What is hers, by phone or by person: her matters, with what is expected of her; licences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from bianmin.applications import hers
from bianmin.applications.licences.selectors import standing_of
from bianmin.applications.models import Application, Licence, Project
from bianmin.applications.projects import progress, told
from bianmin.complaints import hers as complained
from bianmin.complaints.findings import FINDINGS
from bianmin.complaints.models import Complaint
from bianmin.information import hers as information
from bianmin.information.models import Request
from bianmin.information.outcomes import BY_CODE
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
    waits = _awaited(row.pk for row in rows)
    return [
        Line(
            row,
            str(words.OUTCOMES.get(row.matter.outcome, "")) if row.matter.closed_at else "",
            asked=row.pk in waits,
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


@dataclass(frozen=True)
class RequestLine:
    """One of her requests for information, as ``Line``."""

    request: Request
    outcome: str
    asked: bool


def request_lines(her: Her) -> list[RequestLine]:
    """Her requests for information, the newest first; at most fifty."""
    rows = requests(her)
    waits = _awaited(row.pk for row in rows)
    return [RequestLine(row, _ended(row), asked=row.pk in waits) for row in rows]


def _ended(row: Request) -> str:
    found = BY_CODE.get(row.outcome)
    return gettext(found.label) if found else ""


def requests(her: Her) -> list[Request]:
    """By the phone on which she is told of them, or by who she is."""
    if her.phone:
        return information.told_at(her.phone)
    party = people.find_by_id_number(her.number)
    return information.of_party(party.pk) if party else []


@dataclass(frozen=True)
class ProjectLine:
    """A project of a unit that she represents, and how far it has come in words."""

    project: Project
    summary: str


def project_lines(her: Her) -> list[ProjectLine]:
    """The projects of her units, the newest first; at most fifty."""
    rows = projects(her)
    found = progress.of_many(rows) if rows else {}
    return [ProjectLine(row, told.summary(found[row.pk])) for row in rows]


def projects(her: Her) -> list[Project]:
    """Of the organisations known by her phone, or for which she has applied."""
    if her.phone:
        known = [one.pk for one in people.find_by_phone(her.phone)]
    else:
        party = people.find_by_id_number(her.number)
        known = [party.pk] if party else []
    return progress.of_units(hers.units_of(known)) if known else []


@dataclass(frozen=True)
class ComplaintLine:
    """One of her complaints; ``outcome`` in words once it was answered."""

    complaint: Complaint
    outcome: str


def complaint_lines(her: Her) -> list[ComplaintLine]:
    """Her complaints under her name, the newest first; at most fifty."""
    rows = complaints(her)
    return [ComplaintLine(row, _answered(row)) for row in rows]


def _answered(row: Complaint) -> str:
    if row.finding:
        return gettext(FINDINGS[row.finding])
    return gettext("Closed") if row.matter.closed_at else ""


def complaints(her: Her) -> list[Complaint]:
    """By the phone on which she is told of them, or by who she is."""
    if not her.phone:
        party = people.find_by_id_number(her.number)
        return complained.of_party(party.pk) if party else []
    known = people.find_by_phone(her.phone)
    rows = [row for one in known for row in complained.of_party(one.pk)]
    return [row for row in rows if row.phone == her.phone]


def _awaited(matters: Iterable[int]) -> set[int]:
    """Those of the matters (ids) that wait for her."""
    stays = Stay.objects.filter(matter__in=list(matters), left_at=None, waits_for=WAITS_FOR_HER)
    return set(stays.values_list("matter", flat=True))
