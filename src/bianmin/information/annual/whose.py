"""Whose reports are written at a post: the body's own, the government's, the county's."""

from dataclasses import dataclass

from django.utils.translation import gettext

from bianmin.network.cards import BodyCard
from bianmin.network.kinds import BodyKind
from bianmin.network.seats import Seat

from . import rights
from .models import AnnualReport, Scope
from .published import COUNTY


@dataclass(frozen=True)
class Whose:
    """One whose reports are written: a body, or the county, which the government's body keeps."""

    body: BodyCard
    scope: str
    name: str

    @property
    def key(self) -> str:
        """How a form and an address name it."""
        return COUNTY if self.scope == Scope.COUNTY else str(self.body.id)


def whose(seat: Seat) -> list[Whose]:
    """All of them; none for who writes no report."""
    found = []
    if rights.may_write(seat, seat.body):
        found.append(Whose(seat.body, Scope.BODY, seat.body.name))
    government = _government(seat)
    if government and rights.keeps_countys(seat):
        name = seat.directory.division_name(government.division)
        found += [
            Whose(government, Scope.COUNTY, gettext("%(county)s, all bodies") % {"county": name}),
            Whose(government, Scope.BODY, government.name),
        ]
    return list({one.key: one for one in found}.values())


def named(seat: Seat, key: str) -> Whose | None:
    """The one of that key, if its reports are written at the post."""
    return next((one for one in whose(seat) if one.key == key), None)


def theirs(seat: Seat, report: int) -> AnnualReport | None:
    """The report, if it is one of those written at the post."""
    rows = AnnualReport.objects.select_related("body__division", "written_by")
    found = rows.filter(pk=report).first()
    mine = {(one.body.id, one.scope) for one in whose(seat)}
    return found if found and (found.body_id, found.scope) in mine else None


def _government(seat: Seat) -> BodyCard | None:
    bodies = seat.directory.bodies.values()
    kept = (body for body in bodies if body.kind == BodyKind.GOVERNMENT)
    return next((body for body in kept if seat.day in body.days), None)
