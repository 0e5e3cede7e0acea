"""How far a project has come, in words: for its agent and for its unit alike."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext

from ..models import Project, ProjectDeed
from .progress import Line, Progress


def summary(progress: Progress) -> str:
    """How many of its matters are closed, wait for the unit, and are late."""
    values = {
        "all": len(progress.lines),
        "done": progress.count("done"),
        "waits": progress.count("waits"),
        "late": progress.late,
    }
    words = gettext(
        "Of %(all)s matters %(done)s are closed, %(waits)s wait for the unit, %(late)s are late."
    )
    return words % values


def next_step(progress: Progress) -> str:
    """What comes next; where all is closed, that."""
    line = progress.next
    if line is None:
        return gettext("All its matters are closed.")
    return gettext("Next: %(title)s, %(state)s.") % {
        "title": line.matter.terms.title,
        "state": state(line),
    }


def state(line: Line) -> str:
    """Where one matter stands."""
    if line.state == "waits":
        return gettext("it waits for papers from the unit")
    if line.state == "under_way":
        return gettext("it lies with %(body)s") % {"body": line.body}
    return gettext("closed")


def history(project: Project, progress: Progress) -> list[tuple[datetime, str, str]]:
    """What became of it, in order: when, what, and why as it was written."""
    return list(_history(project, progress))


def _history(project: Project, progress: Progress) -> Iterator[tuple[datetime, str, str]]:
    begun = gettext("Begun under the unit's mandate")
    yield project.begun_at, begun, ""
    for deed in progress.deeds:
        yield deed.at, _deed(deed), deed.reason


def _deed(deed: ProjectDeed) -> str:
    if deed.agent:
        return gettext("%(name)s is its agent from now on") % {"name": deed.agent.name}
    return gettext("Ended: %(how)s") % {"how": deed.get_outcome_display()}
