"""What one step writes: the rows, before they are rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from bianmin.law.procedure import Step

from .clockwork import ClockWrite
from .situation import Actor, ClockCard, Situation
from .ticking import Ticking


class NewStay(NamedTuple):
    """A stay to be opened.

    ``left_at`` is set on the first, which the opening itself ends, and on one that is passed by,
    which is never received.
    """

    position: int
    visit: int
    kind: str
    tier: int
    body: int
    post: int
    version: int
    sent_at: datetime
    act_by: datetime
    arrival: bool
    holder: int | None = None
    fell_back: bool = False
    waits_for: str = "post"
    received_at: datetime | None = None
    left_at: datetime | None = None
    due_at: datetime | None = None
    light: str = "in_time"
    next_change_at: datetime | None = None


class StayChange(NamedTuple):
    """The open stay as it is to stand after the step."""

    id: int
    holder: int | None
    waits_for: str
    received_at: datetime | None
    left_at: datetime | None
    act_by: datetime
    light: str
    next_change_at: datetime | None


class NewEntry(NamedTuple):
    version: int
    step: str
    by: Actor
    effective_at: datetime
    recorded_at: datetime
    facts: Mapping[str, Any]
    head: bytes


HOP = "hop"
"""What a leg's own limit is called among the clocks."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A clock, or the hop of an open stay, that the calendar made due on another day."""

    matter: int
    clock: str
    was: date | None
    now: date | None
    was_provisional: bool


@dataclass(frozen=True, slots=True)
class Lit:
    """A clock, or the hop of an open stay, whose light time itself has changed."""

    matter: int
    clock: str
    light: str


@dataclass(frozen=True)
class Plan:
    """All that one step writes."""

    situation: Situation
    step: Step
    entry: NewEntry
    change: StayChange | None
    stays: tuple[NewStay, ...]
    ticking: Ticking
    outcome: str
    closed_at: datetime | None

    @property
    def clocks(self) -> tuple[ClockWrite, ...]:
        return self.ticking.clocks

    def clock(self, name: str) -> ClockWrite | ClockCard | None:
        """A clock as it stands after the step, also where the step does not touch it."""
        written = next((clock for clock in self.clocks if clock.name == name), None)
        return written or self.situation.clock(name)
