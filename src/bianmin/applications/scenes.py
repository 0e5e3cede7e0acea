"""One application as its pages need it: everything read once, in a fixed number of statements."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bianmin.casework import scenes
from bianmin.matters.models import Entry, Matter
from bianmin.people.models import Party

from . import paper_services, telling
from .amending import STEP as AMENDS
from .models import Application, FormVersion, Material, PaperService, Remark, Service, TakenOver
from .procedures.taking_over import TAKES_OVER
from .spoken_of import ACCEPTED
from .timing import EXPLAINED, PUBLIC


@dataclass(frozen=True)
class Scene(scenes.Scene):
    """An application at the instant ``at``; a face adds what only it may say."""

    application: Application
    at: datetime

    written = Remark
    explains = EXPLAINED
    public = PUBLIC
    arriving = "acceptance"

    @property
    def matter(self) -> Matter:
        return self.application.matter

    @property
    def code(self) -> str:
        """Under which she follows it."""
        return self.application.code

    @property
    def party(self) -> Party:
        """Who applies."""
        return self.application.party

    @property
    def contact(self) -> str:
        """The number she confirmed for it; empty where she gave none."""
        return self.application.contact or ""

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
    def materials(self) -> list[Material]:
        return list(self.application.materials.prefetch_related("pages__file"))

    @cached_property
    def form_versions(self) -> list[FormVersion]:
        """What was filled in, the last first; asked only where it was ever amended."""
        versions = FormVersion.objects.filter(matter=self.matter.pk).order_by("-version")
        return list(versions) if self.last(AMENDS) else []

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
        """How papers beside the result were served, by paper; asked only where any may be."""
        ended = any(paper.kind in paper_services.ENDS for paper in self.papers)
        if self.last(telling.STEP) is None and not ended:
            return {}
        return {row.paper_id: row for row in PaperService.objects.filter(matter=self.matter.pk)}
