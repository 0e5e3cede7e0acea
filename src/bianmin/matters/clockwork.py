"""Clocks and hops reckoned by the calendar and the county's values of the moment."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from bianmin.law import clock as law_clock
from bianmin.law import limits as law_limits
from bianmin.law.clock import Light, reckon_hop
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp
from bianmin.law.zone import day_of, start_of

from .policies import NEAR_SHARE
from .situation import ClockCard, Surroundings

LAW = law_limits.load()
NO_FACTS: Mapping[str, Any] = MappingProxyType({})


class ClockWrite(NamedTuple):
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


def limit_of(
    named: Any, surroundings: Surroundings, day: date, facts: Mapping[str, Any] = NO_FACTS
) -> Limit:
    """The limit that terms name: by id in the law, by key in the policy, or in full.

    Of one whose length whoever starts it decides, ``value_from`` names the fact that has it.
    """
    if isinstance(named, str):
        return LAW.in_force(named, day)
    if "policy" in named:
        return undertaken(surroundings.value(named["policy"], day), source=named["policy"])
    if "value_from" in named:
        return replace(Limit.from_facts(named["limit"]), value=int(facts[named["value_from"]]))
    return Limit.from_facts(named)


def undertaken(days: int, *, source: str = "") -> Limit:
    """So many working days, as an authority undertakes; none at all is at once, the same day."""
    return Limit.promised(days, Unit.WORKING_DAYS if days else Unit.IMMEDIATE, source=source)


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
