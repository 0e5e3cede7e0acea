"""One matter as the desk sees it: what the applications' scene has, and who acts on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404
from django.utils.translation import gettext

from bianmin.applications import scenes
from bianmin.applications.offers import open_to
from bianmin.applications.recusal import STEP
from bianmin.applications.services.acting import application_of
from bianmin.law.procedure import Step
from bianmin.law.refusal import Refusal
from bianmin.matters import selectors
from bianmin.matters.models import Stay
from bianmin.people.models import Account

from .officers import Officer


@dataclass(frozen=True)
class Scene(scenes.Scene):
    """A matter that ``officer`` may see. Make it with ``scene_of``."""

    officer: Officer

    @cached_property
    def names(self) -> dict[int, str]:
        """The names of all who acted or have it, by account."""
        asked: set[int | None] = {self.application.first_asked_id, self.drafted}
        asked |= {entry.actor for entry in self.entries}
        asked |= {entry.second_actor for entry in self.entries}
        asked |= {stay.holder for stay in self.stays}
        asked |= {version.by_id for version in self.form_versions}
        if self.stay:
            asked |= set(self.expected(self.stay))
        return names_of(account for account in asked if account)

    @cached_property
    def offered(self) -> list[tuple[Step, Refusal | None]]:
        """The steps of the post with which it lies, or of the chosen one, and why not yet."""
        return open_to(self, self.officer.actor(stay=self.stay))

    def expected(self, stay: Stay) -> tuple[int, ...]:
        """Who may act at the post with which it lies today; who stepped aside only if alone."""
        holders = self.officer.directory.holders(stay.post, self.officer.viewer.day)
        aside = {entry.actor for entry in self.entries if entry.step == STEP}
        return tuple(one for one in holders if one not in aside) or holders


def scene_of(officer: Officer, matter: int) -> Scene:
    """The matter, if the officer may see it; else it does not exist for them (404)."""
    if not selectors.visible_to(officer.viewer, matter):
        raise Http404(gettext("There is no such matter among those you may see."))
    return Scene(application_of(matter), officer.at, officer)


def names_of(accounts: Iterable[int]) -> dict[int, str]:
    return dict(Account.objects.filter(pk__in=set(accounts)).values_list("pk", "name"))
