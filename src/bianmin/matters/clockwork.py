"""What a step does to the clocks: the stamps it makes, and every touched clock reckoned anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bianmin.law import clock as law_clock
from bianmin.law import limits as law_limits
from bianmin.law.clock import Light, State, reckon_hop
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import day_of, start_of

from .policies import NEAR_SHARE
from .routes import RouteLeg
from .situation import ClockCard, Situation, Surroundings, Taking

LAW = law_limits.load()


@dataclass(frozen=True, slots=True)
class ClockWrite:
    """A clock's row as it is to stand."""

    name: str
    limit: dict[str, Any]
    state: str
    started_at: datetime
    stopped_at: datetime | None
    due_day: date | None
    due_at: datetime | None
    light: str
    next_change_at: datetime | None
    used_days: int
    late_days: int
    by_law: bool
    effect: str
    calendar: int
    provisional: bool


@dataclass(frozen=True, slots=True)
class Moves:
    """What of a step concerns clocks: the legs left and reached, and whether the matter closes."""

    left: RouteLeg | None
    reached: RouteLeg | None
    closes: bool


@dataclass(frozen=True)
class Ticking:
    """The stamps made, the clocks as they now stand, and the earliest day still running."""

    stamps: tuple[tuple[str, Stamp], ...]
    clocks: tuple[ClockWrite, ...]
    earliest: datetime | None


def tick(taking: Taking, moves: Moves) -> Ticking:
    """The stamps a step makes, and what they make of the clocks."""
    cards = {card.name: card for card in taking.situation.clocks}
    limits = {name: Limit.from_facts(card.limit) for name, card in cards.items()}
    made: dict[str, list[Stamp]] = {}
    for name, card in cards.items():
        if stamps := list(_stamps(taking, moves, card, limits[name])):
            made[name] = stamps
    for name, limit in _starting(taking, moves, cards):
        limits[name] = limit
        made[name] = list(_start(taking, moves, limit))
    writes = tuple(
        _reckoned(taking.situation, name, limits[name], _before(cards, name) + tuple(stamps))
        for name, stamps in made.items()
    )
    return Ticking(
        tuple((name, stamp) for name, stamps in made.items() for stamp in stamps),
        writes,
        _earliest(cards, writes),
    )


def _before(cards: dict[str, ClockCard], name: str) -> tuple[Stamp, ...]:
    return cards[name].stamps if name in cards else ()


def _starting(
    taking: Taking, moves: Moves, cards: dict[str, ClockCard]
) -> Iterator[tuple[str, Limit]]:
    situation = taking.situation
    first = situation.terms.at(1) if taking.step.opens else None
    legs = [situation.procedure.leg(leg.kind) for leg in (first, moves.reached) if leg]
    arriving = (name for leg in legs for name in leg.starts)
    for name in dict.fromkeys((*taking.step.starts, *arriving)):
        if name not in cards and name in situation.terms.limits:
            named = situation.terms.limits[name]
            yield name, limit_of(named, situation.surroundings, day_of(taking.at))


def limit_of(named: Any, surroundings: Surroundings, day: date) -> Limit:
    """The limit that terms name: by id in the law, by key in the county's policy, or in full."""
    if isinstance(named, str):
        return LAW.in_force(named, day)
    if "policy" in named:
        days = surroundings.value(named["policy"], day)
        return Limit.promised(days, Unit.WORKING_DAYS, source=named["policy"])
    return Limit.from_facts(named)


def _open_holds(stamps: Iterable[Stamp]) -> dict[str, int]:
    holds: dict[str, int] = {}
    for stamp in stamps:
        if stamp.kind is StampKind.HOLD:
            holds[stamp.hold] = stamp.version
        elif stamp.kind is StampKind.RESUME:
            holds.pop(stamp.hold, None)
        elif stamp.kind in {StampKind.START, StampKind.RESTART, StampKind.STOP}:
            holds.clear()
    return holds


def _stamps(taking: Taking, moves: Moves, card: ClockCard, limit: Limit) -> Iterator[Stamp]:
    """What becomes of a clock there is: now, also where the step is dated back, so that the
    silence by which an organ lost its time stays to be seen."""
    at, version, step = taking.situation.at, taking.version, taking.step
    if card.name in step.restarts:
        yield Stamp(StampKind.RESTART, at, version)
    elif card.state == State.STOPPED:
        return
    elif card.name in step.stops or moves.closes:
        yield Stamp(StampKind.STOP, at, version)
    else:
        yield from _holding(taking, moves, _open_holds(card.stamps), limit)


def _holding(
    taking: Taking, moves: Moves, open_holds: dict[str, int], limit: Limit
) -> Iterator[Stamp]:
    now, ended = taking.situation.at, _ended(taking, moves) & open_holds.keys()
    for hold in sorted(ended):
        ends = open_holds[hold]
        yield Stamp(StampKind.RESUME, now, taking.version, hold=hold, ends=ends)
    for hold in _begun(taking, moves):
        if limit.honours(hold) and (hold not in open_holds or hold in ended):
            yield Stamp(StampKind.HOLD, now, taking.version, hold=hold)


def _ended(taking: Taking, moves: Moves) -> set[str]:
    left = moves.left.hold if moves.left and moves.reached else ""
    return {taking.step.resumes, left} - {""}


def _begun(taking: Taking, moves: Moves) -> list[str]:
    reached = moves.reached.hold if moves.reached else ""
    return [hold for hold in (taking.step.holds, reached) if hold]


def _start(taking: Taking, moves: Moves, limit: Limit) -> Iterator[Stamp]:
    """A clock that starts under an open hold which it honours starts held."""
    yield Stamp(StampKind.START, taking.at, taking.version)
    standing = _standing(taking.situation) - _ended(taking, moves)
    for hold in sorted(standing | set(_begun(taking, moves))):
        if limit.honours(hold):
            yield Stamp(StampKind.HOLD, taking.situation.at, taking.version, hold=hold)


def _standing(situation: Situation) -> set[str]:
    """The holds that last, whether or not any clock ran when they began."""
    standing = {situation.terms.at(situation.stay.position).hold} if situation.stay else set()
    for act in situation.acts:
        step = situation.procedure.step(act.step)
        standing = (standing | {step.holds}) - {step.resumes}
    return standing - {""}


def _reckoned(
    situation: Situation, name: str, limit: Limit, stamps: tuple[Stamp, ...]
) -> ClockWrite:
    by_law = situation.procedure.clock(name).by_law
    surroundings = situation.surroundings
    return reckon_clock(name, limit, stamps, surroundings, by_law=by_law, at=situation.at)


def reckon_clock(
    name: str,
    limit: Limit,
    stamps: tuple[Stamp, ...],
    surroundings: Surroundings,
    *,
    by_law: bool,
    at: datetime,
) -> ClockWrite:
    """The row that ``stamps`` make of a clock, as seen at the instant ``at``.

    ``by_law``: the clock is one of the law's, unless its limit is the county's own value.
    """
    calendar, by_law = surroundings.calendar, by_law and not limit.is_promised
    reckoning = law_clock.reckon(limit, stamps, calendar)
    share = surroundings.value(NEAR_SHARE, day_of(at))
    near = law_clock.near_at(limit, reckoning, calendar, share=share)
    over = Light.OVER_LAW if by_law else Light.OVER_PROMISE
    return ClockWrite(
        name=name,
        limit=limit.as_facts(),
        state=reckoning.state,
        started_at=reckoning.started_at,
        stopped_at=reckoning.stopped_at,
        due_day=reckoning.due_day,
        due_at=reckoning.due_at,
        light=law_clock.light(reckoning, at, over=over, near_at=near),
        next_change_at=law_clock.next_change(reckoning, at, near_at=near),
        used_days=reckoning.used_days,
        late_days=reckoning.late_days,
        by_law=by_law,
        effect=limit.effect or "",
        calendar=surroundings.almanac.version,
        provisional=reckoning.provisional,
    )


def _earliest(cards: dict[str, ClockCard], writes: Iterable[ClockWrite]) -> datetime | None:
    due = {name: card.due_at for name, card in cards.items() if card.state == State.RUNNING}
    for write in writes:
        due[write.name] = write.due_at if write.state == State.RUNNING else None
    return min((d for d in due.values() if d), default=None)


def hop_due(sent_at: datetime, days: int, surroundings: Surroundings) -> datetime | None:
    """When a hop of ``days`` working days is due: the counter's closing hour of its last day."""
    closes = surroundings.almanac.hours_on(day_of(sent_at)).closes
    limit = Limit.promised(days, Unit.WORKING_DAYS)
    return reckon_hop(limit, sent_at, surroundings.calendar, closes=closes).due_at


def hop_light(due_at: datetime | None, at: datetime) -> tuple[str, datetime | None]:
    """A hop's light at an instant, and when it next changes: near from the morning it is due."""
    if due_at is None:
        return Light.IN_TIME, None
    if at > due_at:
        return Light.OVER_PROMISE, None
    morning = start_of(day_of(due_at))
    if at >= morning:
        return Light.NEAR, due_at
    return Light.IN_TIME, morning
