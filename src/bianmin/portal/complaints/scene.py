"""One complaint as whoever complains may follow it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from django.http import Http404

from bianmin.complaints import scenes
from bianmin.complaints.models import Complaint
from bianmin.complaints.policies import AGAIN
from bianmin.law.zone import day_of
from bianmin.matters.models import Stay
from bianmin.network.cards import BodyCard
from bianmin.notices.models import Paper
from bianmin.policy import selectors as policy

LETTERS = frozenset(
    {"complaint_receipt", "complaint_declined", "complaint_extended", "complaint_reply"}
)
"""The papers that are for her; the others go to the office complained of, or into the file."""


@dataclass(frozen=True)
class Complained(scenes.Scene):
    """A complaint at the instant ``at``: offices are told, nobody by name."""

    def body(self, stay: Stay) -> BodyCard:
        return self.directory.body(stay.body)

    def has(self, stay: Stay) -> str:
        """Nobody: she is told the office, whoever handles it there."""
        return ""

    @cached_property
    def papers(self) -> list[Paper]:
        return [paper for paper in super().papers if paper.kind in LETTERS]

    @cached_property
    def brought_again(self) -> Complaint | None:
        """What became of it when she was not content."""
        return Complaint.objects.filter(again_of=self.complaint.pk).first()

    @property
    def again_until(self) -> date | None:
        """The last day on which she may say that she is not content; None where she may not."""
        row = self.complaint
        if row.concluded_on is None or row.again_of_id or self.brought_again:
            return None
        last = row.concluded_on + timedelta(days=policy.value(AGAIN, day_of(self.at)))
        return last if day_of(self.at) <= last else None

    @property
    def is_withdrawable(self) -> bool:
        return self.stay is not None and not self.complaint.finding


def is_complaint(code: str) -> bool:
    """Whether a tracking code is that of a complaint: it has more digits than any other."""
    return len(code) == len(Complaint.LEAST_CODE)


def complaint_by(code: str, at: datetime) -> Complained:
    """The complaint with this tracking code. Raises Http404 for a code that is none's."""
    return _scene({"code": code}, at)


def complaint_of_matter(matter: int, at: datetime) -> Complained | None:
    try:
        return _scene({"pk": matter}, at)
    except Http404:
        return None


def _scene(wanted: dict[str, str | int], at: datetime) -> Complained:
    rows = Complaint.objects.filter(matter__training=False, matter__destroyed=None, **wanted)
    found = rows.select_related("matter__terms").first()
    if found is None:
        raise Http404
    return Complained(found, at)
