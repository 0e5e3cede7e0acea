"""How far a project has come: each matter, what waits, what is late, what is due first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from bianmin.casework import lists
from bianmin.catalogue.models import Edition
from bianmin.matters.models import Matter, Stay
from bianmin.matters.viewers import Viewer
from bianmin.network.directory import Directory
from bianmin.network.selectors import directory

from ..models import Project, ProjectDeed, ProjectItem, ProjectMatter
from .rights import centres

LATE = frozenset({"over_promise", "over_law", "held_too_long"})
HERS = "applicant"
MOST = 50


@dataclass(frozen=True, slots=True)
class Line:
    """A matter, where it lies (None and empty once it is closed), its worst light, its due day."""

    matter: Matter
    stay: Stay | None
    body: str
    light: str
    due_day: date | None

    @property
    def state(self) -> str:
        """``waits`` (for the unit), ``under_way`` or ``done``."""
        if self.stay is None:
            return "done"
        return "waits" if self.stay.waits_for == HERS else "under_way"

    @property
    def is_late(self) -> bool:
        return self.stay is not None and self.light in LATE


@dataclass(frozen=True, slots=True)
class Planned:
    """An item that the unit will need, by what it is called today; whether a matter is of it."""

    code: str
    name: str
    applied: bool


@dataclass(frozen=True)
class Progress:
    """All matters of a project, in the order in which they were added, and what they come to."""

    lines: Sequence[Line]
    planned: Sequence[Planned] = ()
    deeds: Sequence[ProjectDeed] = ()

    @property
    def not_yet(self) -> list["Planned"]:
        """What the unit will need and has not applied for."""
        return [one for one in self.planned if not one.applied]

    def count(self, state: str) -> int:
        return sum(line.state == state for line in self.lines)

    @property
    def late(self) -> int:
        return sum(line.is_late for line in self.lines)

    @property
    def next(self) -> Line | None:
        """What is to be looked at next: what waits for the unit, else what is due first."""
        waiting = next((line for line in self.lines if line.state == "waits"), None)
        here = (line for line in self.lines if line.stay)
        return waiting or min(here, key=lambda line: line.due_day or date.max, default=None)

    @property
    def due_day(self) -> date | None:
        """The first day on which something under way is due."""
        return min((one.due_day for one in self.lines if one.stay and one.due_day), default=None)


def of_one(project: Project) -> Progress:
    return of_many([project])[project.pk]


def of_many(projects: Collection[Project]) -> dict[int, Progress]:
    """By the project's id; in a fixed number of statements, however many matters there are."""
    rows = list(
        ProjectMatter.objects.filter(
            project__in=[one.pk for one in projects], matter__destroyed=None
        )
        .select_related("matter__terms")
        .order_by("added_at", "matter")
    )
    matters = {row.matter_id for row in rows}
    beside, known = lists.around(lists.open_stays(matters), matters), directory()
    found: dict[int, list[Line]] = {one.pk: [] for one in projects}
    for row in rows:
        found[row.project_id].append(_line(row.matter, beside, known))
    planned, deeds = _planned(found), _deeds(found)
    return {
        pk: Progress(lines, planned.get(pk, ()), deeds.get(pk, ())) for pk, lines in found.items()
    }


def _planned(found: Mapping[int, Sequence[Line]]) -> dict[int, list[Planned]]:
    """By the project; whatever became of the item, its newest name is told."""
    rows = list(ProjectItem.objects.filter(project__in=found).select_related("item"))
    editions = Edition.objects.filter(item__in={row.item_id for row in rows}).order_by("pk")
    names = {one.item_id: one.name for one in editions} if rows else {}
    planned: dict[int, list[Planned]] = {}
    for row in rows:
        applied = {line.matter.terms.subject for line in found[row.project_id]}
        told = Planned(
            row.item.code, names.get(row.item_id, row.item.code), row.item.code in applied
        )
        planned.setdefault(row.project_id, []).append(told)
    return planned


def _deeds(found: Collection[int]) -> dict[int, list[ProjectDeed]]:
    deeds: dict[int, list[ProjectDeed]] = {}
    for row in ProjectDeed.objects.filter(project__in=found).select_related("agent", "by"):
        deeds.setdefault(row.project_id, []).append(row)
    return deeds


def _line(matter: Matter, beside: lists.Beside, known: Directory) -> Line:
    here = beside.open_stays.get(matter.pk)
    body = known.body(here.body).short_name if here else ""
    return Line(matter, here, body, beside.light_of(matter.pk), beside.due_day(matter))


def of_units(units: Collection[int]) -> list[Project]:
    """The projects of some organisations (ids of parties), the newest first; at most fifty."""
    rows = Project.objects.filter(unit__in=units, training=False).order_by("-begun_at", "-pk")
    return list(rows[:MOST])


def seen_by(viewer: Viewer) -> QuerySet[Project]:
    """The projects of the centres where somebody sees to them, the newest first."""
    rows = Project.objects.filter(body__in=centres(viewer), training=viewer.training)
    return rows.select_related("unit", "agent").order_by("-begun_at", "-pk")
