"""Whose reports somebody at the desk may write: the body's own, the government's, the county's."""

from dataclasses import dataclass

from django.http import Http404
from django.utils.translation import gettext

from bianmin.information.annual import rights
from bianmin.information.annual.models import AnnualReport, Scope
from bianmin.network.cards import BodyCard
from bianmin.network.kinds import BodyKind

from ...officers import Officer

COUNTYS = "county"


@dataclass(frozen=True)
class Whose:
    """One whose reports are written: a body, or the county, which the government's body keeps."""

    body: BodyCard
    scope: str
    name: str

    @property
    def key(self) -> str:
        """How a form names it."""
        return COUNTYS if self.scope == Scope.COUNTY else str(self.body.id)


def whose(officer: Officer) -> list[Whose]:
    """All of them; none for who writes no report."""
    found = []
    if rights.may_write(officer, officer.body):
        found.append(Whose(officer.body, Scope.BODY, officer.body.name))
    government = _government(officer)
    if government and rights.keeps_countys(officer):
        name = officer.directory.division_name(government.division)
        found += [
            Whose(government, Scope.COUNTY, gettext("%(county)s, all bodies") % {"county": name}),
            Whose(government, Scope.BODY, government.name),
        ]
    return list({one.key: one for one in found}.values())


def _government(officer: Officer) -> BodyCard | None:
    bodies = officer.directory.bodies.values()
    kept = (body for body in bodies if body.kind == BodyKind.GOVERNMENT)
    return next((body for body in kept if officer.day in body.days), None)


def report_of(officer: Officer, report: int) -> AnnualReport:
    """The report, if it is one of theirs; else there is none."""
    row = AnnualReport.objects.select_related("body__division", "written_by").filter(pk=report)
    mine = {(one.body.id, one.scope) for one in whose(officer)}
    found = row.first()
    if found is None or (found.body_id, found.scope) not in mine:
        raise Http404(gettext("There is no such report among those written at your post."))
    return found
