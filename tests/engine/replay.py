"""Takes a matter's entries again from nothing, through the rules alone, into rows in memory."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bianmin.law.stamps import Stamp
from bianmin.matters.clockwork import ClockWrite
from bianmin.matters.models import Clock, Entry, Stay
from bianmin.matters.plan import plan
from bianmin.matters.services import NO_HEAD, Actor
from bianmin.matters.situation import Act, ClockCard, MatterCard, Situation, StayCard
from bianmin.matters.writes import NewStay, Plan, StayChange
from tests.engine.errands import Errand

OF_A_STAY = ("position", "visit", "kind", "tier", "body", "post", "holder", "waits_for")
OF_A_STAY_IN_TIME = ("sent_at", "received_at", "left_at", "due_at", "act_by", "version", "arrival")
OF_A_CLOCK = ("state", "started_at", "stopped_at", "due_day", "due_at", "used_days", "late_days")
MORE_OF_A_CLOCK = ("by_law", "effect", "provisional")

Rows = list[dict[str, Any]]


@dataclass
class Replay:
    """What the entries come to."""

    stays: Rows = field(default_factory=list)
    clocks: dict[str, ClockWrite] = field(default_factory=dict)
    stamps: list[tuple[str, Stamp]] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    outcome: str = ""
    head: bytes = NO_HEAD

    def situation(self, entry: Entry, start: Situation) -> Situation:
        """What stood when the entry was written."""
        card: MatterCard = start.matter._replace(
            version=entry.version - 1, head=self.head, outcome=self.outcome
        )
        return Situation(
            at=entry.recorded_at,
            matter=card,
            terms=start.terms,
            procedure=start.procedure,
            surroundings=start.surroundings,
            stays=tuple(StayCard(**_only(row, StayCard._fields)) for row in self.stays),
            clocks=tuple(self._clock(clock) for clock in self.clocks.values()),
            acts=tuple(self.acts),
        )

    def _clock(self, row: ClockWrite) -> ClockCard:
        stamps = tuple(stamp for name, stamp in self.stamps if name == row.name)
        return ClockCard(
            row.name, row.limit, row.state, row.due_at, row.provisional, row.calendar, stamps
        )

    def write(self, planned: Plan, entry: Entry) -> None:
        """What ``matters.store`` would have written."""
        if planned.change:
            self._change(planned.change)
        for stay in planned.stays:
            self._open(stay)
        self.clocks |= {clock.name: clock for clock in planned.clocks}
        self.stamps += planned.ticking.stamps
        self.outcome, self.head = planned.outcome, planned.entry.head
        self.acts.append(_act(entry))

    def _change(self, change: StayChange) -> None:
        row = next(row for row in self.stays if row["id"] == change.id)
        row.update(_columns(change))

    def _open(self, stay: NewStay) -> None:
        self.stays.append({"id": len(self.stays) + 1, **_columns(stay)})


def replayed(errand: Errand) -> Replay:
    """The errand's entries taken again one after the other."""
    entries = errand.entries
    start = errand.situation(entries[-1].recorded_at)
    replay = Replay()
    for entry in entries:
        by = Actor(entry.actor, entry.post, entry.on_behalf_of, entry.second_actor)
        situation = replay.situation(entry, start)
        step = start.procedure.step(entry.step)
        effective = entry.effective_at if step.opens or by.is_law else None
        planned = plan(situation, step, by=by, facts=entry.facts, effective=effective)
        replay.write(planned, entry)
    return replay


def differences(errand: Errand) -> list[str]:
    """Where the tables differ from what the entries come to; best empty."""
    replay = replayed(errand)
    stays = [_of(row, (*OF_A_STAY, *OF_A_STAY_IN_TIME)) for row in _stays(errand)]
    clocks = {row.name: _of(row, (*OF_A_CLOCK, *MORE_OF_A_CLOCK)) for row in _clocks(errand)}
    found = []
    if stays != [_only(row, (*OF_A_STAY, *OF_A_STAY_IN_TIME)) for row in replay.stays]:
        found.append("the stays are not what the entries come to")
    if clocks != {n: _of(c, (*OF_A_CLOCK, *MORE_OF_A_CLOCK)) for n, c in replay.clocks.items()}:
        found.append("the clocks are not what the entries come to")
    if (errand.row.outcome, bytes(errand.row.head)) != (replay.outcome, replay.head):
        found.append("the matter is not what the entries come to")
    return found


def _stays(errand: Errand) -> Iterable[Stay]:
    return errand.stays


def _clocks(errand: Errand) -> Iterable[Clock]:
    return Clock.objects.filter(matter=errand.matter)


def _act(entry: Entry) -> Act:
    by = (entry.actor, entry.post, entry.second_actor)
    hold, ends = entry.facts.get("hold", ""), entry.facts.get("ends")
    at = entry.recorded_at.isoformat()
    told = entry.facts.get("about"), entry.facts.get("told_on")
    return Act(entry.version, entry.step, *by, at, hold, ends, entry.on_behalf_of, *told)


def _columns(row: Any) -> dict[str, Any]:
    return row._asdict()


def _only(row: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _of(row: Any, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}
