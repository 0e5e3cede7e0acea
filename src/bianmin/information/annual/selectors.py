"""Questions about annual reports: their figures, who owes one, until when, what is public."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, QuerySet

from bianmin.almanac import selectors as almanac
from bianmin.law import clock, limits
from bianmin.law.clock import Light
from bianmin.law.limits import Limit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import start_of
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.policy import selectors as policy

from ..policies import WARNED
from . import sources
from .counting import fees_of, requests_of, reviews_of
from .figures import Figures, total
from .models import AnnualReport, Origin, Scope

BY_BODY, BY_COUNTY = "XX-ANNUAL-DEPT", "XX-ANNUAL-COUNTY"


@dataclass(frozen=True)
class Due:
    """Until when a year's report is owed, and the row of the law that says so."""

    limit: Limit
    day: date
    light: str


def due(year: int, scope: str, today: date) -> Due:
    """The last day for the report of ``year`` (条例第四十九条)."""
    last = date(year, 12, 31)
    row = limits.load().in_force(BY_COUNTY if scope == Scope.COUNTY else BY_BODY, last)
    start = Stamp(StampKind.START, start_of(last), 1)
    calendar = almanac.calendar()
    day = clock.reckon(row, (start,), calendar).due_day
    assert day is not None  # nothing holds a date
    return Due(row, day, _light(day, today))


def _light(day: date, today: date) -> str:
    if today > day:
        return Light.OVER_LAW
    warned = policy.value(WARNED, today)
    return Light.NEAR if (day - today).days <= warned else Light.IN_TIME


def reporting(directory: Directory, year: int, today: date) -> list[BodyCard]:
    """The bodies that owe a report of a year, the county's first, by name.

    Every organ of the county and its towns, and whoever else was asked (条例第五十四条).
    """
    day = min(today, date(year, 12, 31))
    asked = {*sources.asked(year), *sources.contested(year)}
    owing = {directory.living(one, day).id for one in asked}
    owing |= {body.id for body in directory.bodies.values() if body.is_organ}
    bodies = (directory.body(one) for one in owing)
    there = (body for body in bodies if day in body.days)
    return sorted(there, key=lambda body: (-body.tier, body.name))


def counted(directory: Directory, year: int, bodies: Iterable[int]) -> dict[int, Figures]:
    """What each body's requests, cases and fees of a year come to, its forerunners' too."""
    whose = {one: {one, *directory.forerunners(one)} for one in bodies}
    asked, contested = sources.asked(year), sources.contested(year)
    paid = sources.paid(year)
    return {
        body: Figures(
            requests=requests_of(year, (row for one in own for row in asked.get(one, ()))),
            reviews=reviews_of(year, (row for one in own for row in contested.get(one, ()))),
            fees=fees_of(row for one in own for row in paid.get(one, ())),
        )
        for body, own in whose.items()
    }


def figures_of(report: AnnualReport, directory: Directory) -> Figures:
    """The figures of a report: as published or taken over, else as they are counted now."""
    if report.figures is not None:
        return kept(report)
    if report.is_countys:
        return total(map(kept, published_of_bodies(report.year)))
    figures = counted(directory, report.year, [report.body_id])[report.body_id]
    if report.beside:
        figures = replace(total([figures, Figures.read(report.beside)]), fees=figures.fees)
    entered = {key: Decimal(value) for key, value in report.disclosed.items()}
    return replace(figures, disclosed=entered)


def kept(report: AnnualReport) -> Figures:
    """The figures of a report that was published or taken over."""
    assert report.figures is not None, report
    return Figures.read(report.figures)


def missing(directory: Directory, year: int, today: date) -> list[BodyCard]:
    """The bodies whose report of a year is not public yet."""
    there = {row.body_id for row in published_of_bodies(year)}
    return [body for body in reporting(directory, year, today) if body.id not in there]


def drafts() -> QuerySet[AnnualReport]:
    return AnnualReport.objects.filter(published_at__isnull=True)


def published() -> QuerySet[AnnualReport]:
    """Every published report in its newest edition, the newest year first."""
    rows = AnnualReport.objects.filter(published_at__isnull=False)
    same = {name: OuterRef(name) for name in ("scope", "body", "year")}
    return rows.exclude(Exists(rows.filter(**same, number__gt=OuterRef("number"))))


def published_of_bodies(year: int) -> QuerySet[AnnualReport]:
    """The bodies' published reports of a year."""
    return published().filter(scope=Scope.BODY, year=year)


def before(report: AnnualReport) -> AnnualReport | None:
    """The published report of the year before; None where there is none."""
    rows = published().filter(scope=report.scope, year=report.year - 1)
    return rows.filter(body=report.body_id).first()


def is_counted(report: AnnualReport) -> bool:
    """Whether its figures come from the requests."""
    return report.origin == Origin.COUNTED
