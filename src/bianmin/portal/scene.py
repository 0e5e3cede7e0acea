"""One matter as its applicant may follow it, found by the code on her receipt."""

from datetime import datetime

from bianmin.applications.followed import Followed as Scene
from bianmin.applications.models import Application

__all__ = ["Scene", "scene_of"]


def scene_of(code: str, at: datetime) -> Scene:
    """The matter with this tracking code. Raises Application.DoesNotExist."""
    real = Application.objects.filter(matter__training=False)
    rows = real.select_related("matter__terms", "party")
    return Scene(rows.get(code=code), at)
