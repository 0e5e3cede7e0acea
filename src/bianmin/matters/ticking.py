"""The stamps a step makes, and what they make of the clocks they touch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bianmin.law.clock import State
from bianmin.law.extension import check_extension
from bianmin.law.limits import Limit
from bianmin.law.procedure import Goal
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import day_of

from . import refusals
from .clockwork import ClockWrite, limit_of, reckon_clock
from .holding import Hold, begun, ended, open_on, standing
from .routes import RouteLeg
from .situation import ClockCard, Situation, Taking

Holds = tuple[Hold, ...]
Stamps = Iterator[Stamp]


@dataclass(frozen=True)
class Ticking:
    """The stamps made, the clocks as they now stand, and the earliest day still running."""

    stamps: tuple[tuple[str, Stamp], ...]
    clocks: tuple[ClockWrite, ...]
    earliest: datetime | None

    @property
    def starts(self) -> bool:
        """Whether any clock begins, by a limit that may never have been pinned before."""
        return any(stamp.kind is StampKind.START for _name, stamp in self.stamps)


def tick(taking: Taking, left: RouteLeg | None, reached: RouteLeg | None) -> Ticking:
    """The stamps a step makes, and what they make of the clocks.

    ``left`` and ``reached`` are the legs it leads from and to, where it leads anywhere.
    """
    cards = {card.name: card for card in taking.situation.clocks}
    limits = {name: card.limit for name, card in cards.items()}
    over, new = ended(taking, left if reached else None), begun(taking, reached)
    made: dict[str, list[Stamp]] = {}
    for name, card in cards.items():
        if stamps := list(_stamps(taking, reached, over, new, card)):
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
    arriving = [name for leg in (*legs, reached) if leg for name in leg.starts]
    for name in dict.fromkeys((*taking.step.starts, *arriving)):
        if name not in cards and name in situation.terms.limits:
            named = situation.terms.limits[name]
            day = day_of(taking.at)
            yield name, limit_of(named, situation.surroundings, day, taking.facts)


def _stamps(
    taking: Taking, reached: RouteLeg | None, over: Holds, new: Holds, card: ClockCard
) -> Stamps:
    """What becomes of a clock there is: now, also where the step is dated back, so that the
    silence by which an organ lost its time stays to be seen."""
    at, version, step, limit = taking.situation.at, taking.version, taking.step, card.limit
    if _begins_anew(taking, reached, card):
        yield Stamp(StampKind.RESTART, at, version, article=limit.ground)
    elif card.state == State.STOPPED:
        return
    elif _stops(taking, reached, card):
        yield Stamp(StampKind.STOP, at, version)
    else:
        if card.name in step.extends:
            yield _extension(taking, card, limit)
        yield from _holding(taking, over, new, card, limit)


def _begins_anew(taking: Taking, reached: RouteLeg | None, card: ClockCard) -> bool:
    """Where the route itself begins a clock, the step that would begin it elsewhere lets it run;
    it begins anew when the matter comes to that leg again with the clock stopped."""
    step, stopped = taking.step, card.state == State.STOPPED
    if taking.situation.terms.starting(card.name) is None:
        return card.name in step.restarts
    if reached and card.name in reached.starts:
        return stopped or card.name in step.stops
    return card.name in step.restarts and (stopped or card.name not in step.starts)


def _stops(taking: Taking, reached: RouteLeg | None, card: ClockCard) -> bool:
    """Also where the matter goes back behind the leg at which its route begins the clock."""
    step, begun_at = taking.step, taking.situation.terms.starting(card.name)
    behind = reached and begun_at and reached.position < begun_at.position
    return card.name in step.stops or step.to.goal is Goal.CLOSED or bool(behind)


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
            yield _hold(taking, hold, limit)


def _hold(taking: Taking, hold: Hold, limit: Limit) -> Stamp:
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
        article=limit.ground_of_hold(kind),
        paper=taking.paper if is_new else "",
    )


def _start(taking: Taking, over: Holds, new: Holds, limit: Limit) -> Stamps:
    """A clock that starts under an open hold which it honours starts held."""
    yield Stamp(StampKind.START, taking.at, taking.version, article=limit.ground)
    lasting = (hold for hold in standing(taking.situation) if hold not in over)
    for hold in (*lasting, *new):
        if limit.honours(hold[1]):
            yield _hold(taking, hold, limit)


def _reckoned(
    situation: Situation, name: str, limit: Limit, card: ClockCard | None, made: list[Stamp]
) -> ClockWrite:
    stamps = (*(card.stamps if card else ()), *made)
    anew = any(stamp.kind is StampKind.RESTART for stamp in made)
    write = reckon_clock(
        name,
        limit,
        stamps,
        situation.surroundings,
        by_law=situation.procedure.clock(name).by_law,
        at=situation.at,
        card=None if anew else card,
    )
    # Where somebody only practises, the law does nothing by itself.
    return write._replace(effect="") if situation.matter.training else write


def _earliest(cards: dict[str, ClockCard], writes: Iterable[ClockWrite]) -> datetime | None:
    due = {name: card.due_at for name, card in cards.items() if card.state == State.RUNNING}
    for write in writes:
        due[write.name] = write.due_at if write.state == State.RUNNING else None
    return min((d for d in due.values() if d), default=None)
