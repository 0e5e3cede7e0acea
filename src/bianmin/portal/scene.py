"""One matter as its applicant may follow it: everything read once, by a fixed number of statements.

What is said of people: the applicant's name masked, posts by name, agents by their own.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bianmin.almanac import selectors as almanac
from bianmin.applications.models import Application, Material, Remark
from bianmin.applications.papers import about
from bianmin.applications.procedures import APPLICATION
from bianmin.law.calendar import Calendar
from bianmin.matters import selectors
from bianmin.matters.models import Clock, Entry, Matter, Stamp, Stay
from bianmin.matters.terms import TermsContent
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import Role
from bianmin.notices.models import Paper
from bianmin.notices.selectors import papers_about
from bianmin.people.models import Account

ASKED = "ask_correction"


@dataclass(frozen=True)
class Scene:
    """A matter at the instant ``at``. Make it with ``scene_of``."""

    application: Application
    at: datetime

    procedure = APPLICATION

    @property
    def matter(self) -> Matter:
        return self.application.matter

    @cached_property
    def directory(self) -> Directory:
        return network.directory()

    @cached_property
    def almanac(self) -> almanac.Snapshot:
        return almanac.snapshot()

    @property
    def calendar(self) -> Calendar:
        return self.almanac.calendar

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
    def clocks(self) -> list[Clock]:
        return selectors.clocks_of([self.matter.pk]).get(self.matter.pk, [])

    @cached_property
    def stamps(self) -> dict[str, list[Stamp]]:
        found: dict[str, list[Stamp]] = {}
        for stamp in Stamp.objects.filter(matter=self.matter.pk).order_by("pk"):
            found.setdefault(stamp.clock, []).append(stamp)
        return found

    @cached_property
    def materials(self) -> list[Material]:
        return list(self.application.materials.all())

    @cached_property
    def correction(self) -> Entry | None:
        """The entry that asked for corrections, if any ever did."""
        return selectors.entries_of(self.matter.pk).filter(step=ASKED).last()

    @cached_property
    def correction_words(self) -> dict[str, str]:
        """What was written with it: of all the papers under ``reason``, of one under its key."""
        if self.correction is None:
            return {}
        remarks = Remark.objects.filter(matter=self.matter.pk, version=self.correction.version)
        return {remark.name: remark.words for remark in remarks}

    @cached_property
    def papers(self) -> list[Paper]:
        return list(papers_about(about(self.matter.pk)))

    @cached_property
    def agents(self) -> dict[int, str]:
        """The names of agents who had it, by account; other officials are told by their post."""
        held = {s.holder for s in self.stays if s.holder and self.role(s) == Role.AGENT}
        asked = held | {self.application.first_asked_id}
        return dict(Account.objects.filter(pk__in=asked).values_list("pk", "name"))

    def role(self, stay: Stay) -> str:
        return self.directory.post(stay.post).role

    def body(self, stay: Stay) -> BodyCard:
        return self.directory.body(stay.body)

    def has(self, stay: Stay) -> str:
        """Who has it, as the citizen is told: the post, and an agent by name."""
        post = self.directory.post(stay.post)
        name = self.agents.get(stay.holder or 0, "") if post.role == Role.AGENT else ""
        return f"{post.name} {name}".strip()


def scene_of(code: str, at: datetime) -> Scene:
    """The matter with this tracking code. Raises Application.DoesNotExist."""
    rows = Application.objects.select_related("matter__terms", "party")
    return Scene(rows.get(code=code), at)
