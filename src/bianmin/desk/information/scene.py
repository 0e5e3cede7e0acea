"""A request, or an opinion about one, as the desk sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bianmin.casework.stepping import Offered
from bianmin.information import scenes
from bianmin.information.effects import ASKING
from bianmin.information.services import allowed_steps, may_answer_at_once
from bianmin.people.models import Party

from ..officers import Officer
from ..scene import Scene

SEARCH, DRAFT = "record_search", "draft_reply"


@dataclass(frozen=True)
class RequestScene(Scene, scenes.Scene):
    """A request that ``officer`` may see."""

    officer: Officer

    @property
    def party(self) -> Party:
        return self.request.party

    def open_to_officer(self) -> Offered:
        return _open(self)

    def words_of(self, step: str, name: str) -> str:
        """What was last written with a step; empty if it never was."""
        entry = self.last(step)
        return self.remarks.get(entry.version, {}).get(name, "") if entry else ""

    @property
    def may_ask_others(self) -> bool:
        """Whether a third party or a joint maker may be asked from this post now."""
        stay = self.stay
        if stay is None or stay.kind != "handle" or stay.waits_for != "post":
            return False
        return self._lies_here

    @property
    def may_answer_at_once(self) -> bool:
        """Whether it may be answered from this post now with what is public already."""
        return may_answer_at_once(self.stay) and self._lies_here

    @property
    def _lies_here(self) -> bool:
        here = {post.id for post in self.officer.viewer.posts}
        return self.stay is not None and self.stay.post in here


@dataclass(frozen=True)
class OpinionScene(Scene, scenes.OpinionScene):
    """An opinion that ``officer`` may see."""

    officer: Officer

    @property
    def party(self) -> Party:
        """Who asked for the information."""
        return self.opinion.request.party

    def open_to_officer(self) -> Offered:
        return _open(self)

    @property
    def called(self) -> str:
        """Who is asked is not told who asked for the information, but which office asks them."""
        asks = self.directory.body(self.matter.received_by).short_name
        return self.party.name if self.sees_request else asks

    @property
    def people(self) -> Sequence[tuple[str, str]]:
        return super().people if self.sees_request else ()

    @property
    def sees_request(self) -> bool:
        """Whether the request itself is shown: to who asks for the opinion, not to who is asked."""
        return self.matter.received_by in {post.body for post in self.officer.viewer.posts}


def _open(scene: Scene) -> Offered:
    """Others are asked on a page of their own, which opens the child."""
    by = scene.officer.actor(stay=scene.stay)
    offered = allowed_steps(matter=scene.matter.pk, by=by, at=scene.at)
    return [pair for pair in offered if pair[0].name not in ASKING]


def read_request(officer: Officer, matter: int) -> RequestScene:
    return RequestScene(scenes.request_of(matter), officer.at, officer)


def read_opinion(officer: Officer, matter: int) -> OpinionScene:
    return OpinionScene(scenes.opinion_of(matter), officer.at, officer)
