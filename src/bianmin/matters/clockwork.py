"""What a step does to the clocks: the stamps it makes, and every touched clock reckoned anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bianmin.law import clock as law_clock
from bianmin.law import limits as law_limits
from bianmin.law.clock import Light, State, reckon_hop
from bianmin.law.extension import check_extension
from bianmin.law.holds import ground_of
from bianmin.law.limits import Limit, Unit
from bianmin.law.procedure import Goal
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import day_of, start_of

from . import refusals
from .holding import Hold, begun, ended, open_on, standing
from .policies import NEAR_SHARE
from .routes import RouteLeg
from .situation import ClockCard, Situation, Surroundings, Taking

LAW = law_limits.load()

Holds = tuple[Hold, ...]
Stamps = Iterator[Stamp]


@dataclass(frozen=True, slots=True)
class ClockWrite:
    """A clock's row as it is to stand."""

    name: str
    limit: Limit
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


@dataclass(frozen=True)
class Ticking:
    """The stamps made, the clocks as they now stand, and the earliest day still running."""

    stamps: tuple[tuple[str, Stamp], ...]
    clocks: tuple[ClockWrite, ...]
    earliest: datetime | None


def tick(taking: Taking, left: RouteLeg | None, reached: RouteLeg | None) -> Ticking:
    """The stamps a step makes, and what they make of the clocks.

    ``left`` and ``reached`` are the legs it leads from and to, where it leads anywhere.
    """
    cards = {card.name: card for card in taking.situation.clocks}
    limits = {name: card.limit for name, card in cards.items()}
    over, new = ended(taking, left if reached else None), begun(taking, reached)
    made: dict[str, list[Stamp]] = {}
    for name, card in cards.items():
        if stamps := list(_stamps(taking, over, new, card, limits[name])):
            made[name] = stamps
    for name, limit in _starting(taking, reached, cards):
        limits[name] = limit
        made[name] = list(_start(taking, over, new, limit))
    writes = tuple(
        _reckoned(taking.situation, name, limits[name], cards.get(name), stamps)
        for name, stamps in made.items()
    )
    return Ticking(
        tuple((name, stamp) for name, stamps in made.items() for stamp in stamps),
        writes,
        _earliest(cards, writes),
    )


def _starting(
    taking: Taking, reached: RouteLeg | None, cards: dict[str, ClockCard]
) -> Iterator[tuple[str, Limit]]:
    situation = taking.situation
    first = situation.terms.at(1) if taking.step.opens else None
    legs = [situation.procedure.leg(leg.kind) for leg in (first, reached) if leg]
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


def _stamps(taking: Taking, over: Holds, new: Holds, card: ClockCard, limit: Limit) -> Stamps:
    """What becomes of a clock there is: now, also where the step is dated back, so that the
    silence by which an organ lost its time stays to be seen."""
    at, version, step = taking.situation.at, taking.version, taking.step
    if card.name in step.restarts:
        yield Stamp(StampKind.RESTART, at, version, article=limit.ground)
    elif card.state == State.STOPPED:
        return
    elif card.name in step.stops or step.to.goal is Goal.CLOSED:
        yield Stamp(StampKind.STOP, at, version)
    else:
        if card.name in step.extends:
            yield _extension(taking, card, limit)
        yield from _holding(taking, over, new, card, limit)


def _extension(taking: Taking, card: ClockCard, limit: Limit) -> Stamp:
    days, rank = int(taking.facts["days"]), taking.step.approver
    if refusal := check_extension(limit, days, rank, card.stamps):
        raise refusal
    if card.due_at and taking.situation.at > card.due_at:
        raise refusals.extended_too_late()
    return Stamp(
        StampKind.EXTEND,
        taking.situation.at,
        taking.version,
        value=days,
        article=limit.ground,
        approver=rank,
        paper=taking.paper,
    )


def _holding(taking: Taking, over: Holds, new: Holds, card: ClockCard, limit: Limit) -> Stamps:
    """A hold is over when the law says so, also where nobody was there to write it down."""
    lasting = open_on(card.stamps)
    for hold in over:
        if hold in lasting:
            since, kind = hold
            yield Stamp(StampKind.RESUME, taking.at, taking.version, hold=kind, ends=since)
    for hold in new:
        if limit.honours(hold[1]):
            yield _hold(taking, hold)


def _hold(taking: Taking, hold: Hold) -> Stamp:
    """One that has stood since an earlier entry names that entry."""
    since, kind = hold
    is_new = since == taking.version
    return Stamp(
        StampKind.HOLD,
        taking.situation.at,
        taking.version,
        hold=kind,
        ends=None if is_new else since,
        value=taking.facts.get("planned") if is_new else None,
        article=ground_of(kind),
        paper=taking.paper if is_new else "",
    )


def _start(taking: Taking, over: Holds, new: Holds, limit: Limit) -> Stamps:
    """A clock that starts under an open hold which it honours starts held."""
    yield Stamp(StampKind.START, taking.at, taking.version, article=limit.ground)
    lasting = (hold for hold in standing(taking.situation) if hold not in over)
    for hold in (*lasting, *new):
        if limit.honours(hold[1]):
            yield _hold(taking, hold)


def _reckoned(
    situation: Situation, name: str, limit: Limit, card: ClockCard | None, made: list[Stamp]
) -> ClockWrite:
    stamps = (*(card.stamps if card else ()), *made)
    anew = any(stamp.kind is StampKind.RESTART for stamp in made)
    return reckon_clock(
        name,
        limit,
        stamps,
        situation.surroundings,
        by_law=situation.procedure.clock(name).by_law,
        at=situation.at,
        card=None if anew else card,
    )


def reckon_clock(
    name: str,
    limit: Limit,
    stamps: tuple[Stamp, ...],
    surroundings: Surroundings,
    *,
    by_law: bool,
    at: datetime,
    card: ClockCard | None = None,
) -> ClockWrite:
    """The row that ``stamps`` make of a clock, as seen at the instant ``at``.

    ``by_law``: the clock is one of the law's, unless its limit is the county's own value.
    ``card`` as it stood: a day that has passed is no longer moved by another calendar.
    """
    calendar, by_law = surroundings.calendar, by_law and not limit.is_promised
    passed = passed_before(card, surroundings)
    reckoning = law_clock.reckon(limit, stamps, calendar, passed=passed)
    share = surroundings.value(NEAR_SHARE, day_of(at))
    near = law_clock.near_at(limit, reckoning, calendar, share=share)
    over = Light.OVER_LAW if by_law else Light.OVER_PROMISE
    return ClockWrite(
        name=name,
        limit=limit,
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
        calendar=card.calendar if card and passed else surroundings.almanac.version,
        provisional=reckoning.provisional,
    )


def passed_before(card: ClockCard | None, surroundings: Surroundings) -> datetime | None:
    """The end of a clock, where it had passed when the calendar was changed: it stays."""
    if card is None or card.calendar == surroundings.almanac.version:
        return None
    due_at = card.due_at
    return due_at if due_at and due_at < surroundings.almanac.changed_at else None


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
