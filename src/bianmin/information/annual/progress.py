"""How far the reports of a year have come: one's own, and for who follows them those of all."""

from dataclasses import dataclass

from bianmin.network.seats import Seat

from . import rights, selectors
from .models import AnnualReport, Scope
from .selectors import Due
from .whose import Whose, whose


@dataclass(frozen=True)
class Line:
    """Whose report, the newest edition, draft or public (None: nothing is there), and until when.

    ``key`` names whose it is in forms and addresses; ``due`` is None where it is public.
    """

    name: str
    key: str
    report: AnnualReport | None
    due: Due | None


def own(seat: Seat, year: int) -> list[Line]:
    """Those that are written at the post."""
    return [_line(one, year, seat) for one in whose(seat)]


def everybody(seat: Seat, year: int) -> list[Line]:
    """Every body that owes a report of the year; none for who does not follow them."""
    if not rights.follows(seat):
        return []
    rows = AnnualReport.objects.filter(scope=Scope.BODY, year=year).order_by("number")
    newest = {row.body_id: row for row in rows}
    due = selectors.due(year, Scope.BODY, seat.day)
    bodies = selectors.reporting(seat.directory, year, seat.day)
    return [_of(body.name, str(body.id), newest.get(body.id), due) for body in bodies]


def _line(one: Whose, year: int, seat: Seat) -> Line:
    rows = AnnualReport.objects.filter(body=one.body.id, scope=one.scope, year=year)
    return _of(one.name, one.key, rows.first(), selectors.due(year, one.scope, seat.day))


def _of(name: str, key: str, report: AnnualReport | None, due: Due) -> Line:
    return Line(name, key, report, None if report and not report.is_draft else due)
