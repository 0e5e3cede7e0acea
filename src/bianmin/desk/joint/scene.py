"""A joint task as the desk sees it: with the papers of the application that it is about."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bianmin.applications.joint.acting import allowed_steps
from bianmin.applications.models import Application, JointTask, Material, Remark
from bianmin.applications.services.acting import application_of
from bianmin.casework.stepping import Offered
from bianmin.matters.models import Matter
from bianmin.people.models import Party

from ..officers import Officer
from ..scene import Scene


@dataclass(frozen=True)
class JointScene(Scene):
    """A joint task that ``officer`` may see, and the application it is about."""

    task: JointTask
    application: Application
    at: datetime
    officer: Officer

    written = Remark

    @property
    def matter(self) -> Matter:
        return self.task.matter

    @property
    def party(self) -> Party:
        """Who applied."""
        return self.application.party

    @property
    def posts(self) -> set[int]:
        """The posts (ids) of the officer who looks."""
        return {post.id for post in self.officer.viewer.posts}

    @property
    def leads(self) -> bool:
        """Whether the officer sits in the body that asked."""
        return self.matter.received_by in {post.body for post in self.officer.viewer.posts}

    @cached_property
    def materials(self) -> list[Material]:
        return list(self.application.materials.prefetch_related("pages__file"))

    def open_to_officer(self) -> Offered:
        """Of the post with which it lies; of the body that asked, its own steps."""
        by = self.officer.actor(stay=self.stay)
        return allowed_steps(matter=self.matter.pk, by=by, at=self.at)


def read(officer: Officer, matter: int) -> JointScene:
    task = JointTask.objects.select_related("matter__terms").get(pk=matter)
    return JointScene(task, application_of(task.application_id), officer.at, officer)
