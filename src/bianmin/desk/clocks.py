"""The clock bars of a matter: law, promise, and the hop of the leg where it lies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.almanac import selectors as almanac
from bianmin.law.calendar import Calendar
from bianmin.law.clock import reckon_hop
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp as Mark
from bianmin.law.stamps import StampKind
from bianmin.law.zone import day_of
from bianmin.look.clock_bar import ClockView
from bianmin.look.clock_views import clock_view
from bianmin.matters.models import Stamp, Stay
from bianmin.policy import selectors as policy

from . import words
from .scene import Scene

HOP = "hop"


@dataclass(frozen=True)
class Running:
    """A limit with its marks: what a bar is drawn from and a day is explained by."""

    name: str
    label: str
    light: str
    limit: Limit
    marks: tuple[Mark, ...]
    closes: time | None = None


def running(scene: Scene) -> Iterator[Running]:
    """Every clock of the matter, the hop of the open stay last."""
    for clock in scene.clocks:
        yield Running(
            clock.name,
            words.label(scene.procedure.clock(clock.name).label),
            clock.light,
            Limit.from_facts(clock.limit),
            tuple(map(_mark, scene.stamps[clock.name])),
        )
    if scene.stay and scene.stay.due_at:
        yield _hop(scene, scene.stay)


def _mark(stamp: Stamp) -> Mark:
    kind = StampKind(stamp.kind)
    return Mark(kind, stamp.at, stamp.version, stamp.hold, stamp.ends, stamp.value)


def _hop(scene: Scene, stay: Stay) -> Running:
    """The hop as it was reckoned when the stay began: its days by the county's value then."""
    sent = day_of(stay.sent_at)
    days = policy.value(scene.procedure.leg(stay.kind).hop, sent)
    limit, snapshot = Limit.promised(days, Unit.WORKING_DAYS), almanac.snapshot()
    closes = snapshot.hours_on(sent).closes
    begun = reckon_hop(limit, stay.sent_at, snapshot.calendar, closes=closes).started_at
    marks = (Mark(StampKind.START, begun, 1),)
    return Running(HOP, gettext("This leg"), stay.light, limit, marks, closes)


def bars(scene: Scene) -> Sequence[ClockView]:
    """All of the matter's clocks as they stand now, those that have stopped too."""
    calendar = almanac.calendar()
    return [bar(scene, clock, calendar) for clock in running(scene)]


def bar(scene: Scene, clock: Running, calendar: Calendar | None = None) -> ClockView:
    """The bar of one clock, as it stands now."""
    return clock_view(
        clock.limit,
        clock.marks,
        calendar or almanac.calendar(),
        at=scene.officer.at,
        name=clock.name,
        label=clock.label,
        light=clock.light,
        closes=clock.closes,
        explanation_url=reverse("desk:why", args=[scene.matter.pk, clock.name]),
        waits_for=_held_by(clock),
    )


def _held_by(clock: Running) -> str:
    last = clock.marks[-1]
    return str(words.HOLDS.get(last.hold, "")) if last.kind is StampKind.HOLD else ""
