"""What a reckoned clock shows at a moment: its light, what is left, when that changes."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from math import floor

from .calendar import Calendar
from .limits import Limit, Unit, Way
from .reckoning import Reckoning, State
from .zone import day_of, start_of

_PRECISION = 9


class Light(StrEnum):
    """How a clock stands; over_promise is yellow, over_law is red (优化营商环境条例 36)."""

    IN_TIME = "in_time"
    NEAR = "near"
    OVER_PROMISE = "over_promise"
    OVER_LAW = "over_law"
    HELD = "held"
    HELD_TOO_LONG = "held_too_long"


def light(
    reckoning: Reckoning, at: datetime, *, over: Light, near_at: datetime | None = None
) -> Light:
    """The light at ``at``; a stopped clock keeps the one it had when it stopped.

    ``over`` is the light of lateness: of the law's clock or of a promise's. An at-least period
    is broken by stopping too early, and by nothing else.
    """
    if reckoning.way is Way.AT_LEAST:
        return over if reckoning.late_days else Light.IN_TIME
    at = reckoning.stopped_at or at
    if reckoning.due_at and at > reckoning.due_at:
        return over
    if reckoning.state is State.HELD:
        until = reckoning.held_until
        return Light.HELD_TOO_LONG if until and at > until else Light.HELD
    return Light.NEAR if near_at and at >= near_at else Light.IN_TIME


def near_at(
    limit: Limit, reckoning: Reckoning, calendar: Calendar, *, share: float
) -> datetime | None:
    """From when at most ``share`` (0 to 1) of the period is left; None while its end is open.

    Whole days only: with 20 working days and 0.2, from 0:00 of the day after which 4 are left;
    with one working day, from 0:00 of the due day. Never before the clock's start.
    """
    if reckoning.due_at is None or reckoning.due_day is None:
        return None
    if limit.unit is Unit.HOURS:
        near = reckoning.due_at - timedelta(hours=reckoning.length * share)
    else:
        left = floor(round(reckoning.length * share, _PRECISION))
        near = start_of(_days_before(limit.unit, reckoning.due_day, left, calendar))
    return near if limit.way is Way.BEFORE else max(near, reckoning.started_at)


def next_change(
    reckoning: Reckoning, at: datetime, *, near_at: datetime | None = None
) -> datetime | None:
    """When the light of ``at`` next changes by itself; None where only a stamp can change it."""
    if reckoning.state is State.STOPPED or reckoning.way is Way.AT_LEAST:
        return None
    if reckoning.state is State.RUNNING and near_at and at < near_at:
        return near_at
    if reckoning.held_until and not reckoning.due_at:
        return reckoning.held_until if at <= reckoning.held_until else None
    return reckoning.due_at if reckoning.due_at and at <= reckoning.due_at else None


def left_days(reckoning: Reckoning, calendar: Calendar, at: datetime) -> int:
    """Days left after the day of ``at``, negative when late; a stopped clock keeps its own.

    In working days or natural days as the period is (hours for one in hours, begun ones left
    out); a held clock has what was left when the hold began.
    """
    if reckoning.due_at is None or reckoning.due_day is None:
        return reckoning.length - reckoning.used_days
    at = reckoning.stopped_at or at
    if reckoning.unit is Unit.HOURS:
        return (reckoning.due_at - at) // timedelta(hours=1)
    if reckoning.unit is Unit.WORKING_DAYS:
        return calendar.working_days_between(day_of(at), reckoning.due_day)
    return (reckoning.due_day - day_of(at)).days


def _days_before(unit: Unit, due: date, left: int, calendar: Calendar) -> date:
    """The first day after which only ``left`` days remain up to ``due``."""
    if unit is Unit.WORKING_DAYS:
        return calendar.working_day(calendar.count(due) - left)
    return due - timedelta(days=left)
