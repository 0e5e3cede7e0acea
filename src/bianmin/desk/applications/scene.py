"""An application as the desk sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404
from django.utils.translation import gettext

from bianmin.applications import scenes
from bianmin.applications import services as applications
from bianmin.applications.offers import open_to
from bianmin.applications.services.acting import application_of
from bianmin.applications.services.revealing import concerned
from bianmin.casework.stepping import Offered
from bianmin.people.models import Party

from ..officers import Officer
from ..scene import Scene, scene_of


@dataclass(frozen=True)
class ApplicationScene(Scene, scenes.Scene):
    """An application that ``officer`` may see."""

    officer: Officer

    @property
    def party(self) -> Party:
        return self.application.party

    @property
    def posts(self) -> set[int]:
        """The posts (ids) of the officer who looks."""
        return {post.id for post in self.officer.viewer.posts}

    @property
    def concerned(self) -> set[int | None]:
        named = {self.application.first_asked_id, self.drafted}
        return named | {version.by_id for version in self.form_versions}

    @property
    def people(self) -> Sequence[tuple[str, str]]:
        return concerned(self.application, self.beneficiary)

    def reveal(self, whose: str, field: str, reason: str) -> str:
        return applications.reveal(
            application=self.application,
            beneficiary=self.beneficiary,
            whose=whose,
            field=field,
            reason=reason,
            by=self.officer.account.pk,
            at=self.at,
        )

    def open_to_officer(self) -> Offered:
        return open_to(self, self.officer.actor(stay=self.stay))


def read(officer: Officer, matter: int) -> ApplicationScene:
    """The application of a matter that the officer may see."""
    return ApplicationScene(application_of(matter), officer.at, officer)


def application_scene_of(officer: Officer, matter: int) -> ApplicationScene:
    """The application, for pages that only applications have (else 404)."""
    scene = scene_of(officer, matter)
    if not isinstance(scene, ApplicationScene):
        raise Http404(gettext("There is no such matter among those you may see."))
    return scene
