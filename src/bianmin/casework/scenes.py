"""One matter as its pages need it: everything read once, in a fixed number of statements."""

from abc import ABC, abstractmethod
from datetime import datetime
from functools import cached_property
from typing import ClassVar

from django.db import models

from bianmin.almanac import selectors as almanac
from bianmin.law.calendar import Calendar
from bianmin.law.procedure import Procedure
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

from .abouts import about
from .kinds import procedure_of
from .words import Words


class Scene(ABC):
    """A matter at the instant ``at``; a module adds what its kind of matter contains.

    ``written`` is where the module keeps what was written with the steps; ``explains`` the step
    that says in public why a limit has passed, and ``public`` the limits (by clock) that it must
    be said of; ``arriving`` the clock with which begins what begins on the papers' arrival.
    """

    at: datetime

    written: ClassVar[type[Words]]
    explains: ClassVar[str] = ""
    public: ClassVar[frozenset[str]] = frozenset()
    arriving: ClassVar[str] = ""

    @property
    @abstractmethod
    def matter(self) -> Matter: ...

    @property
    def procedure(self) -> Procedure:
        """The procedure of the edition under which it was opened."""
        return procedure_of(self.matter)

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
        rows: models.QuerySet[Words] = self.written._default_manager.filter(matter=self.matter.pk)
        for row in rows.order_by("pk"):
            found.setdefault(row.version, {})[row.name] = row.words
        return found

    @cached_property
    def beneficiary(self) -> Party | None:
        """Whom it is for, where somebody else applied for her; asked only then."""
        whom = self.matter.beneficiary
        if whom is None or whom == self.matter.applicant:
            return None
        return Party.objects.get(pk=whom)

    @cached_property
    def papers(self) -> list[Paper]:
        return list(papers_about(about(self.matter.pk)))
