"""One request, or one opinion about it, as its pages need it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bianmin.casework import scenes
from bianmin.matters.models import Matter
from bianmin.people.models import Party

from .models import Charge, OpinionAsked, Request, RequestRemark


@dataclass(frozen=True)
class Scene(scenes.Scene):
    """A request at the instant ``at``; a face adds what only it may say."""

    request: Request
    at: datetime

    written = RequestRemark
    arriving = "reply"

    @property
    def matter(self) -> Matter:
        return self.request.matter

    @property
    def code(self) -> str:
        """Under which she follows it."""
        return self.request.code

    @property
    def party(self) -> Party:
        """Who asks."""
        return self.request.party

    @property
    def contact(self) -> str:
        """The number she confirmed for it; empty where she gave none."""
        return self.request.contact or ""

    @cached_property
    def opinions(self) -> list[OpinionAsked]:
        """Whom the organ asked about it; asked only where it did."""
        asked = self.last("ask_third_party") or self.last("ask_joint_maker")
        rows = self.request.opinions.select_related("matter").order_by("pk")
        return list(rows) if asked else []

    @cached_property
    def charge(self) -> Charge | None:
        """The fee that was asked for; asked only where one was."""
        asked = self.last("charge") is not None
        return Charge.objects.filter(request=self.request.pk).first() if asked else None

    @cached_property
    def together(self) -> list[Request]:
        """The other requests that came with the same letter."""
        rows = Request.objects.filter(letter=self.request.letter_id).exclude(pk=self.request.pk)
        return list(rows.select_related("matter").order_by("pk"))


@dataclass(frozen=True)
class OpinionScene(scenes.Scene):
    """An opinion that is asked for, at the instant ``at``."""

    opinion: OpinionAsked
    at: datetime

    written = RequestRemark

    @property
    def matter(self) -> Matter:
        return self.opinion.matter

    @property
    def request(self) -> Request:
        return self.opinion.request


def request_of(matter: int) -> Request:
    """The request of a matter, with what pages show of it."""
    rows = Request.objects.select_related("matter__terms", "party", "letter")
    return rows.get(pk=matter)


def opinion_of(matter: int) -> OpinionAsked:
    """The opinion of a matter, with its request."""
    rows = OpinionAsked.objects.select_related("matter__terms", "request__party", "request__matter")
    return rows.get(pk=matter)
