"""One matter as its applicant may follow it, found by the code on her receipt."""

from datetime import datetime

from django.shortcuts import get_object_or_404

from bianmin.applications.followed import Followed as Scene
from bianmin.applications.models import Application
from bianmin.information.followed import Followed as Asked
from bianmin.information.models import Request

from .complaints.scene import Complained, complaint_by, complaint_of_matter, is_complaint

__all__ = [
    "Asked",
    "Complained",
    "Followed",
    "Hers",
    "Scene",
    "complaint_by",
    "followed",
    "is_complaint",
    "is_request",
    "of_matter",
    "scene_of",
]

Hers = Scene | Asked
"""What she has under her name."""

Followed = Hers | Complained
"""An application, a request for information, or a complaint."""


def is_request(code: str) -> bool:
    """Whether a tracking code is that of a request for information: it has one digit more."""
    return len(code) == len(Request.LEAST_CODE)


def scene_of(code: str, at: datetime) -> Scene:
    """The application with this tracking code. Raises Http404 for a code that is none's."""
    real = Application.objects.filter(matter__training=False, matter__destroyed=None)
    rows = real.select_related("matter__terms", "party")
    return Scene(get_object_or_404(rows, code=code), at)


def asked_of(code: str, at: datetime) -> Asked:
    """The request with this tracking code. Raises Http404 for a code that is none's."""
    real = Request.objects.filter(matter__training=False, matter__destroyed=None)
    rows = real.select_related("matter__terms", "party", "letter")
    return Asked(get_object_or_404(rows, code=code), at)


def followed(code: str, at: datetime) -> Followed:
    """Whatever has this tracking code. Raises Http404 where nothing has."""
    if is_complaint(code):
        return complaint_by(code, at)
    return asked_of(code, at) if is_request(code) else scene_of(code, at)


def of_matter(matter: int, at: datetime) -> Followed | None:
    """The same by its matter (id); None where there is none, or somebody only practises."""
    real = {"pk": matter, "matter__training": False, "matter__destroyed": None}
    applied = Application.objects.select_related("matter__terms", "party")
    if found := applied.filter(**real).first():
        return Scene(found, at)
    requested = Request.objects.select_related("matter__terms", "party", "letter")
    asked = requested.filter(**real).first()
    return Asked(asked, at) if asked else complaint_of_matter(matter, at)
