"""A complaint as the desk sees it. Who complains is no part of it."""

from dataclasses import dataclass

from django.utils.translation import gettext

from bianmin.casework.stepping import Offered
from bianmin.complaints import scenes
from bianmin.complaints.services import allowed_steps
from bianmin.network.models import Site

from ..officers import Officer
from ..scene import Scene


@dataclass(frozen=True)
class ComplaintScene(Scene, scenes.Scene):
    """A complaint that ``officer`` may see."""

    officer: Officer

    @property
    def party(self) -> None:
        """Nobody is named here: the handler is shown who complains on a page of its own."""

    @property
    def called(self) -> str:
        return gettext("Who complains")

    @property
    def without_actor(self) -> str:
        return gettext("Who complains, or the law itself")

    @property
    def site(self) -> str:
        """At which site it happened, by name; empty where none was named."""
        rows = Site.objects.filter(pk=self.complaint.site or 0)
        return rows.values_list("name", flat=True).first() or ""

    @property
    def lies_here(self) -> bool:
        """Whether it lies with a post of the officer's."""
        here = {post.id for post in self.officer.viewer.posts}
        return self.stay is not None and self.stay.post in here

    @property
    def is_of_officers_body(self) -> bool:
        """Whether a body of the officer's handles or handled it."""
        handled = self.directory.living(self.matter.received_by, self.officer.day).id
        return self.officer.post.body == handled

    def open_to_officer(self) -> Offered:
        by = self.officer.actor(stay=self.stay)
        return allowed_steps(matter=self.matter.pk, by=by, at=self.at)


def read(officer: Officer, matter: int) -> ComplaintScene:
    return ComplaintScene(scenes.complaint_of(matter), officer.at, officer)
