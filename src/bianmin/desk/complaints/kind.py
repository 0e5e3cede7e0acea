"""Complaints among the kinds of matter at the desk."""

from django.urls import reverse

from bianmin.complaints.procedures import COMPLAINT

from ..kinds import DeskKind, declare
from .panels import panels
from .scene import ComplaintScene, read
from .steps import beside, form, take
from .words import notes


def followed(scene: ComplaintScene, clock: str) -> str:
    """Where who complains follows it."""
    return reverse("portal:track")


KIND = DeskKind(
    scene=read,
    template="complaints/complaint",
    panels=panels,
    notes=notes,
    awaited={},
    form=form,
    beside=beside,
    take=take,
    followed=followed,
)

declare(KIND, COMPLAINT.name)
