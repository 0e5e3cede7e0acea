"""Requests and the opinions about them among the kinds of matter at the desk."""

from django.urls import reverse

from bianmin.information.procedures import JOINT_MAKER, REQUEST, THIRD_PARTY

from ..kinds import DeskKind, declare
from .fields import Given
from .panels import opinion_panels, panels
from .scene import read_opinion, read_request
from .steps import beside, form, take
from .words import AWAITED, notes


def followed(scene: Given, clock: str) -> str:
    """Where the requester follows it."""
    return reverse("portal:track")


REQUESTS = DeskKind(
    scene=read_request,
    template="information/request",
    panels=panels,
    notes=notes,
    awaited=AWAITED,
    form=form,
    beside=beside,
    take=take,
    followed=followed,
)
OPINIONS = DeskKind(
    scene=read_opinion,
    template="information/opinion",
    panels=opinion_panels,
    notes=notes,
    awaited=AWAITED,
    form=form,
    beside=beside,
    take=take,
    followed=followed,
)

declare(REQUESTS, REQUEST.name)
declare(OPINIONS, THIRD_PARTY.name, JOINT_MAKER.name)
