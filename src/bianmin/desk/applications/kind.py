"""An application among the kinds of matter at the desk."""

from django.urls import reverse

from bianmin.applications.procedures import APPLICATION

from ..kinds import DeskKind, declare
from .panels import panels
from .scene import ApplicationScene, read
from .steps import beside, form, take
from .telling import AWAITED, notes


def followed(scene: ApplicationScene, clock: str) -> str:
    """Where the applicant reads why the day is the day."""
    return reverse("portal:why", args=[scene.application.code, clock])


KIND = DeskKind(
    scene=read,
    template="applications/matter",
    panels=panels,
    notes=notes,
    awaited=AWAITED,
    form=form,
    beside=beside,
    take=take,
    followed=followed,
)

declare(KIND, APPLICATION.name)
