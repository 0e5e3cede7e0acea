"""A joint task as a program reads it, and the tasks of one application."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bianmin.casework import scenes
from bianmin.matters.models import Matter

from ..models import JointTask, Remark


@dataclass(frozen=True)
class JointScene(scenes.Scene):
    """A joint task at the instant ``at``."""

    task: JointTask
    at: datetime

    written = Remark

    @property
    def matter(self) -> Matter:
        return self.task.matter


def tasks_of(application: int, at: datetime) -> Iterator[JointScene]:
    """What was asked about an application (its matter's id), in the order of asking."""
    rows = JointTask.objects.filter(application=application).select_related("matter__terms")
    return (JointScene(row, at) for row in rows.order_by("pk"))
