"""One application as its pages need it: everything read once, in a fixed number of statements."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bianmin.almanac import selectors as almanac
from bianmin.law.calendar import Calendar
from bianmin.law.zone import day_of
from bianmin.matters import selectors
from bianmin.matters.models import Clock, Entry, Matter, Stamp, Stay
from bianmin.matters.terms import TermsContent
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard
from bianmin.network.directory import Directory
from bianmin.notices.models import Paper
from bianmin.notices.selectors import papers_about
from bianmin.people.models import Party

from . import telling
from .abouts import about
from .amending import STEP as AMENDS
from .models import Application, FormVersion, Material, PaperService, Remark, Service, TakenOver
from .procedures import APPLICATION
from .procedures.taking_over import TAKES_OVER
from .spoken_of import ACCEPTED


@dataclass(frozen=True)
class Scene:
    """A matter at the instant ``at``; a face adds what only it may say."""

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

    def merged_from(self, stay: Stay) -> BodyCard | None:
        """The body that had the matter before and with whose work ``stay``'s goes on; else None."""
        day = day_of(stay.sent_at)
        before = {one.body for one in self.stays if one.pk < stay.pk} - {stay.body}
        merged = (b for b in before if self.directory.living(b, day).id == stay.body)
        found = next(merged, None)
        return None if found is None else self.directory.body(found)

    @cached_property
    def entries(self) -> list[Entry]:
        return list(selectors.entries_of(self.matter.pk))

    def last(self, step: str) -> Entry | None:
        """The last entry of a step, if it was ever taken."""
        return next((entry for entry in reversed(self.entries) if entry.step == step), None)

    @cached_property
    def first_clerk(self) -> Entry | None:
        """The entry of the first clerk who accepted it (首办责任人); the law is no clerk."""
        taken = (entry for entry in self.entries if entry.step in ACCEPTED)
        return next((entry for entry in taken if entry.actor), None)

    @property
    def drafted(self) -> int | None:
        """The account that wrote the form for her, which she confirmed; None: she did herself."""
        return self.entries[0].facts.get("drafted") if self.entries else None

    @cached_property
    def clocks(self) -> list[Clock]:
        return selectors.clocks_of([self.matter.pk]).get(self.matter.pk, [])

    @cached_property
    def stamps(self) -> dict[str, list[Stamp]]:
        """The stamps of each clock, in order."""
        found: dict[str, list[Stamp]] = {}
        for stamp in Stamp.objects.filter(matter=self.matter.pk).order_by("version", "pk"):
            found.setdefault(stamp.clock, []).append(stamp)
        return found

    @cached_property
    def remarks(self) -> dict[int, dict[str, str]]:
        """What was written with each entry, by its version and the name it was written under."""
        found: dict[int, dict[str, str]] = {}
        for remark in Remark.objects.filter(matter=self.matter.pk).order_by("pk"):
            found.setdefault(remark.version, {})[remark.name] = remark.words
        return found

    @cached_property
    def materials(self) -> list[Material]:
        return list(self.application.materials.prefetch_related("pages__file"))

    @cached_property
    def form_versions(self) -> list[FormVersion]:
        """What was filled in, the last first; asked only where it was ever amended."""
        versions = FormVersion.objects.filter(matter=self.matter.pk).order_by("-version")
        return list(versions) if self.last(AMENDS) else []

    @cached_property
    def beneficiary(self) -> Party | None:
        """Whom it is for, where somebody else applied for her; asked only then."""
        whom = self.matter.beneficiary
        if whom is None or whom == self.matter.applicant:
            return None
        return Party.objects.get(pk=whom)

    @cached_property
    def old_ledger(self) -> TakenOver | None:
        """Where it stood before it came over from paper; asked only where it did."""
        came_over = bool(self.entries) and self.entries[0].step in TAKES_OVER
        return TakenOver.objects.filter(matter=self.matter.pk).first() if came_over else None

    @cached_property
    def service(self) -> Service | None:
        """How the result was served; asked only once there is one."""
        asked = bool(self.matter.outcome)
        return Service.objects.filter(matter=self.matter.pk).first() if asked else None

    @cached_property
    def paper_services(self) -> dict[int, PaperService]:
        """How papers on the way were served, by paper; asked only where any was."""
        if self.last(telling.STEP) is None:
            return {}
        return {row.paper_id: row for row in PaperService.objects.filter(matter=self.matter.pk)}

    @cached_property
    def papers(self) -> list[Paper]:
        return list(papers_about(about(self.matter.pk)))
