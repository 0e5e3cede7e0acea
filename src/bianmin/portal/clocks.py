"""The clocks over a matter as bars, each with the way to its explanation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from django.urls import reverse

from bianmin.law.clock import Line, explain, reckon_hop
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import day_of
from bianmin.look.clock_bar import ClockView
from bianmin.look.clock_views import clock_view
from bianmin.matters import models
from bianmin.policy import selectors as policy

from . import words
from .scene import Scene

HOP = "hop"


@dataclass(frozen=True)
class Running:
    """A limit with its stamps: what a bar is drawn from and a day explained by."""

    name: str
    light: str
    limit: Limit
    stamps: tuple[Stamp, ...]
    closes: time | None = None

    @property
    def label(self) -> str:
        return str(words.CLOCKS[self.name])


def running(scene: Scene) -> Iterator[Running]:
    """The clocks of the matter in the order they started, the hop of the open stay last."""
    for clock in scene.clocks:
        stamps = tuple(map(_stamp, scene.stamps[clock.name]))
        yield Running(clock.name, clock.light, Limit.from_facts(clock.limit), stamps)
    if scene.stay and scene.stay.due_at:
        yield _hop(scene, scene.stay)


def _stamp(row: models.Stamp) -> Stamp:
    return Stamp(StampKind(row.kind), row.at, row.version, row.hold, row.ends, row.value)


def _hop(scene: Scene, stay: models.Stay) -> Running:
    """The leg's own limit as it was reckoned when it began: the county's value of that day."""
    sent = day_of(stay.sent_at)
    days = policy.value(scene.procedure.leg(stay.kind).hop, sent)
    limit, closes = Limit.promised(days, Unit.WORKING_DAYS), scene.almanac.hours_on(sent).closes
    begun = reckon_hop(limit, stay.sent_at, scene.calendar, closes=closes).started_at
    return Running(HOP, stay.light, limit, (Stamp(StampKind.START, begun, 1),), closes)


def bars(scene: Scene) -> list[ClockView]:
    """Running and held clocks; those that have stopped are told by the timeline."""
    code = scene.application.code
    return [
        bar_of(scene, one, explanation_url=reverse("portal:why", args=[code, one.name]))
        for one in running(scene)
        if not _has_stopped(one)
    ]


def _has_stopped(one: Running) -> bool:
    return one.stamps[-1].kind is StampKind.STOP


def bar_of(scene: Scene, one: Running, *, explanation_url: str = "") -> ClockView:
    """One clock as it stands now; a stopped one as on the day it stopped."""
    last = one.stamps[-1]
    return clock_view(
        one.limit,
        one.stamps,
        scene.calendar,
        at=scene.at,
        name=one.name,
        label=one.label,
        light=one.light,
        closes=one.closes,
        explanation_url=explanation_url,
        waits_for=str(words.HOLDS.get(last.hold, "")) if last.kind is StampKind.HOLD else "",
    )


def explained(scene: Scene, name: str) -> tuple[Running, tuple[Line, ...]] | None:
    """A clock of the matter and each of its days; None if it does not run over it."""
    found = next((one for one in running(scene) if one.name == name), None)
    return (found, explain(found.limit, found.stamps, scene.calendar)) if found else None
