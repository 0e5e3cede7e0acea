"""What runs over a matter: its clocks and the hop of the leg where it lies, with their stamps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from bianmin.law.clock import Line, explain, reckon_hop
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import day_of
from bianmin.matters import models
from bianmin.policy import selectors as policy

from .scenes import Scene

HOP = "hop"


@dataclass(frozen=True)
class Running:
    """A limit with its stamps: what a bar is drawn from and a day is explained by.

    ``name`` is the clock's in the procedure, or ``HOP``; ``closes`` the counter's closing hour;
    ``since`` the clock with which it began, where its route began it on the papers' arrival.
    """

    name: str
    light: str
    limit: Limit
    stamps: tuple[Stamp, ...]
    closes: time | None = None
    since: str = ""

    @property
    def has_stopped(self) -> bool:
        return self.stamps[-1].kind is StampKind.STOP

    @property
    def held_by(self) -> str:
        """The kind of hold under which it stands; empty while it runs."""
        return self.stamps[-1].hold if self.stamps[-1].kind is StampKind.HOLD else ""


def running(scene: Scene) -> Iterator[Running]:
    """The clocks of the matter in the order they started, the hop of the open stay last."""
    for clock in scene.clocks:
        stamps = tuple(map(_stamp, scene.stamps[clock.name]))
        since = scene.arriving if scene.terms.starting(clock.name) else ""
        yield Running(clock.name, clock.light, clock.limit, stamps, since=since)
    if scene.stay and scene.stay.due_at:
        yield _hop(scene, scene.stay)


def named(scene: Scene, name: str) -> Running | None:
    """The clock of this name, or the hop; None if it does not run over the matter."""
    return next((one for one in running(scene) if one.name == name), None)


def explained(scene: Scene, one: Running) -> tuple[Line, ...]:
    """Each day of a clock, counted or not, with the reason; adds up to the day it is due."""
    return explain(one.limit, one.stamps, scene.calendar)


def _stamp(row: models.Stamp) -> Stamp:
    return Stamp(
        StampKind(row.kind),
        row.at,
        row.version,
        hold=row.hold,
        ends=row.ends,
        value=row.value,
        article=row.article,
        approver=row.approver,
        paper=row.paper,
    )


def _hop(scene: Scene, stay: models.Stay) -> Running:
    """The leg's own limit as it was reckoned when it began: the county's value of that day."""
    sent = day_of(stay.sent_at)
    key, closes = scene.procedure.leg(stay.kind).hop, scene.almanac.hours_on(sent).closes
    limit = Limit.promised(policy.value(key, sent), Unit.WORKING_DAYS, source=key)
    begun = reckon_hop(limit, stay.sent_at, scene.calendar, closes=closes).started_at
    return Running(HOP, stay.light, limit, (Stamp(StampKind.START, begun, 1),), closes)
