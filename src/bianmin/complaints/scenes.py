"""One complaint, as its pages need it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bianmin.casework import scenes
from bianmin.files.models import StoredFile
from bianmin.matters.models import Matter
from bianmin.network.cards import BodyCard
from bianmin.people.models import Account

from .models import Complaint, ComplaintRemark, Publication
from .procedures.looking import STEP_OF


@dataclass(frozen=True)
class Scene(scenes.Scene):
    """A complaint at the instant ``at``; a face adds what only it may say.

    Who complains is not part of it: ``services.reveal`` shows that to the handler.
    """

    complaint: Complaint
    at: datetime

    written = ComplaintRemark

    @property
    def matter(self) -> Matter:
        return self.complaint.matter

    @property
    def code(self) -> str:
        """Under which she follows it."""
        return self.complaint.code

    @property
    def target(self) -> BodyCard:
        """The body it is about, or in which it happened."""
        return self.directory.body(self.complaint.body)

    @cached_property
    def person(self) -> str:
        """The person complained of, by name; empty where none was named. Not for her who tracks."""
        named = self.complaint.person
        return Account.objects.values_list("name", flat=True).get(pk=named) if named else ""

    @cached_property
    def files(self) -> list[StoredFile]:
        rows = self.complaint.files.select_related("file").order_by("pk")
        return [row.file for row in rows]

    @cached_property
    def publication(self) -> Publication | None:
        return Publication.objects.filter(matter=self.complaint.pk).first()

    @property
    def answer(self) -> str:
        """What she was answered: the reasons of the conclusion, or of why it was not taken up."""
        steps = {*STEP_OF.values(), "decline_complaint"}
        told = [entry for entry in self.entries if entry.step in steps]
        return self.remarks.get(told[-1].version, {}).get("reason", "") if told else ""


def complaint_of(matter: int) -> Complaint:
    """The complaint of a matter, with what pages show of it."""
    return Complaint.objects.select_related("matter__terms").get(pk=matter)
