"""How far a project has come: each matter, what waits, what is late, what is due first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from bianmin.casework import lists
from bianmin.matters.models import Matter, Stay
from bianmin.matters.viewers import Viewer
from bianmin.network.selectors import directory

from ..models import Project, ProjectMatter
from .rights import centres

LATE = frozenset({"over_promise", "over_law", "held_too_long"})
HERS = "applicant"


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


@dataclass(frozen=True)
class Progress:
    """All matters of a project, in the order in which they were added, and what they come to."""

    lines: Sequence[Line]

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
    beside = lists.around(lists.open_stays(matters), matters)
    found: dict[int, list[Line]] = {one.pk: [] for one in projects}
    for row in rows:
        found[row.project_id].append(_line(row.matter, beside))
    return {pk: Progress(lines) for pk, lines in found.items()}


def _line(matter: Matter, beside: lists.Beside) -> Line:
    here = beside.open_stays.get(matter.pk)
    body = directory().body(here.body).short_name if here else ""
    return Line(matter, here, body, beside.light_of(matter.pk), beside.due_day(matter))


def seen_by(viewer: Viewer) -> QuerySet[Project]:
    """The projects of the centres where somebody sees to them, the newest first."""
    rows = Project.objects.filter(body__in=centres(viewer), training=viewer.training)
    return rows.select_related("unit", "agent").order_by("-begun_at", "-pk")
