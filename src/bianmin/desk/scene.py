"""One matter as its page needs it, read once, in a fixed number of statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404
from django.utils.translation import gettext

from bianmin.applications.models import Application, Material, Remark
from bianmin.applications.papers import about
from bianmin.applications.procedures import APPLICATION
from bianmin.applications.services.acting import allowed_steps, application_of
from bianmin.law.procedure import Step
from bianmin.law.refusal import Refusal
from bianmin.matters import selectors
from bianmin.matters.models import Clock, Entry, Matter, Stamp, Stay
from bianmin.matters.terms import TermsContent
from bianmin.notices.models import Paper
from bianmin.notices.selectors import papers_about
from bianmin.people.models import Account

from .officers import Officer


@dataclass(frozen=True)
class Scene:
    """A matter that ``officer`` may see. Make it with ``scene_of``."""

    officer: Officer
    application: Application

    procedure = APPLICATION

    @property
    def matter(self) -> Matter:
        return self.application.matter

    @cached_property
    def terms(self) -> TermsContent:
        return TermsContent.from_facts(self.matter.terms.content)

    @cached_property
    def stays(self) -> list[Stay]:
        return list(selectors.stays_of(self.matter.pk))

    @property
    def stay(self) -> Stay | None:
        """Where it lies; None when it is closed."""
        return next((stay for stay in self.stays if stay.left_at is None), None)

    @cached_property
    def entries(self) -> list[Entry]:
        return list(selectors.entries_of(self.matter.pk))

    @cached_property
    def clocks(self) -> list[Clock]:
        return selectors.clocks_of([self.matter.pk]).get(self.matter.pk, [])

    @cached_property
    def stamps(self) -> dict[str, list[Stamp]]:
        found: dict[str, list[Stamp]] = {}
        for stamp in Stamp.objects.filter(matter=self.matter.pk).order_by("version", "pk"):
            found.setdefault(stamp.clock, []).append(stamp)
        return found

    @cached_property
    def remarks(self) -> dict[int, list[str]]:
        """What was written with each entry, by its version."""
        found: dict[int, list[str]] = {}
        for remark in Remark.objects.filter(matter=self.matter.pk).order_by("pk"):
            found.setdefault(remark.version, []).append(remark.words)
        return found

    @cached_property
    def materials(self) -> list[Material]:
        rows = self.application.materials.prefetch_related("pages__file")
        return list(rows)

    @cached_property
    def papers(self) -> list[Paper]:
        return list(papers_about(about(self.matter.pk)))

    @cached_property
    def names(self) -> dict[int, str]:
        """The names of all who acted or have it, by account."""
        asked: set[int | None] = {self.application.first_asked_id}
        asked |= {entry.actor for entry in self.entries}
        asked |= {entry.second_actor for entry in self.entries}
        asked |= {stay.holder for stay in self.stays}
        if self.stay:
            asked |= set(self.expected(self.stay))
        return names_of(account for account in asked if account)

    @cached_property
    def offered(self) -> list[tuple[Step, Refusal | None]]:
        """The steps of the post with which it lies, or of the chosen one, and why not yet."""
        by = self.officer.actor(stay=self.stay)
        return allowed_steps(matter=self.matter.pk, by=by, at=self.officer.at)

    def expected(self, stay: Stay) -> tuple[int, ...]:
        """Who may act at the post with which it lies today."""
        return self.officer.directory.holders(stay.post, self.officer.viewer.day)


def scene_of(officer: Officer, matter: int) -> Scene:
    """The matter, if the officer may see it; else it does not exist for them (404)."""
    if not selectors.visible_to(officer.viewer, matter):
        raise Http404(gettext("There is no such matter among those you may see."))
    return Scene(officer, application_of(matter))


def names_of(accounts: Iterable[int]) -> dict[int, str]:
    return dict(Account.objects.filter(pk__in=set(accounts)).values_list("pk", "name"))
