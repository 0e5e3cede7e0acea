"""By when what lies ahead of a matter ends: this leg, the answer, the hand-over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.translation import gettext

from bianmin.applications.rules import publicised_until
from bianmin.law.clock import State
from bianmin.law.zone import SHANGHAI, day_of, last_day
from bianmin.look import words as look
from bianmin.matters.models import Stay
from bianmin.policy import selectors as policy

from . import words
from .scene import Scene

PUBLICISED = "publicise"
HANDED_OVER = "handed_over"


@dataclass(frozen=True)
class Due:
    """The last moment of something; a ``provisional`` one may be moved by a holiday notice."""

    day: date
    closes: time | None = None
    provisional: bool = False

    def __str__(self) -> str:
        return look.marked(look.by(self.day, self.closes), provisional=self.provisional)


def due_at(at: datetime, *, provisional: bool) -> Due:
    """The instant after which it is late, as the day it belongs to."""
    end, day = at.astimezone(SHANGHAI), last_day(at)
    return Due(day, end.time() if end.date() == day else None, provisional)


def sentences(scene: Scene) -> Iterator[str]:
    """What of the open stay is due when: the leg itself, then the earliest clock that runs."""
    if stay := scene.stay:
        if stay.kind == PUBLICISED:
            yield gettext(" It is published until the end of %(day)s.") % {
                "day": look.day(publicity_ends(scene, stay))
            }
        if stay.due_at:
            yield gettext(" This step is due %(day)s.") % {"day": _hop(scene, stay.due_at)}
    if told := _clock(scene):
        yield told


def publicity_ends(scene: Scene, stay: Stay) -> date:
    leg = scene.terms.at(stay.position)
    return publicised_until(leg, day_of(stay.sent_at), scene.calendar)


def _hop(scene: Scene, at: datetime) -> Due:
    """A hop has no row of its own that could say whether its day is provisional."""
    return due_at(at, provisional=not scene.calendar.is_announced(last_day(at)))


def _clock(scene: Scene) -> str:
    """The first of the running clocks to end, by what it is about."""
    running = [(c.due_at, c) for c in scene.clocks if c.state == State.RUNNING and c.due_at]
    if not running:
        return ""
    at, clock = min(running, key=lambda pair: pair[0])
    due = due_at(at, provisional=clock.provisional)
    return str(words.AWAITED[clock.name]) % {"day": due}


def is_provisional(scene: Scene) -> bool:
    """Whether a day that the page names may still be moved by a holiday notice."""
    stay = scene.stay
    days = [last_day(stay.due_at) if stay and stay.due_at else None, handed_over_by(scene)]
    unannounced = any(day and not scene.calendar.is_announced(day) for day in days)
    return unannounced or any(c.provisional for c in scene.clocks if c.state == State.RUNNING)


def handed_over_by(scene: Scene) -> date | None:
    """The last day for the hand-over if every hop takes all its time; None where it is open."""
    stay = scene.stay
    if stay is None or stay.due_at is None:
        return None
    day = last_day(stay.due_at)
    for leg in scene.terms.route[stay.position :]:
        hop = scene.procedure.leg(leg.kind).hop
        if not hop:
            return None
        day = scene.calendar.add_working_days(day, policy.value(hop, day_of(scene.at)))
    return day
