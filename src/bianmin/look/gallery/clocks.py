"""Invented clocks, in every state."""

from datetime import date, datetime, timedelta

from bianmin.law import limits as law_limits
from bianmin.law.calendar import Calendar
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import SHANGHAI

from ..cards import DelayCard, ReasonCard
from ..clock_bar import ClockView
from ..clock_views import clock_view
from ..explanation import Asked, Explanation, explanation

NOW = datetime(2026, 11, 30, 10, 24, tzinfo=SHANGHAI)
OFF = frozenset(date(2026, 10, 1) + timedelta(days=place) for place in range(7))
CALENDAR = Calendar("gallery", OFF, frozenset({date(2026, 10, 10)}), frozenset({2026}))


def at_hour(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def _clock(label: str, days: int, light: str, *stamps: Stamp, waits_for: str = "") -> ClockView:
    return _bar(Limit.promised(days, Unit.WORKING_DAYS), label, light, *stamps, waits_for=waits_for)


def _bar(limit: Limit, label: str, light: str, *stamps: Stamp, waits_for: str = "") -> ClockView:
    return clock_view(
        limit,
        stamps,
        CALENDAR,
        at=NOW,
        name=label,
        label=label,
        light=light,
        explanation_url="#why",
        waits_for=waits_for,
    )


def _start(month: int, day: int) -> Stamp:
    return Stamp(StampKind.START, at_hour(month, day), 1)


def _hold(month: int, day: int, version: int = 2) -> Stamp:
    return Stamp(StampKind.HOLD, at_hour(month, day), version, hold="correction")


def _resume(month: int, day: int) -> Stamp:
    return Stamp(StampKind.RESUME, at_hour(month, day), 3, hold="correction", ends=2)


def clocks() -> list[ClockView]:
    """In time, near, held before, held now, late, long, provisional, stopped."""
    return [
        _clock("环节时限", 1, "near", _start(11, 27)),
        _clock("承诺时限", 8, "in_time", _start(11, 23)),
        _clock("法定时限", 20, "in_time", _start(11, 9), _hold(11, 12), _resume(11, 20)),
        _clock("法定时限", 20, "held", _start(11, 16), _hold(11, 24), waits_for="申请人补正材料"),
        _clock("承诺时限", 7, "over_promise", _start(11, 11)),
        _clock("法定时限", 20, "over_law", _start(10, 9)),
        _clock("法定时限", 60, "in_time", _start(11, 20)),
        _clock("承诺时限", 10, "in_time", _start(11, 2), Stamp(StampKind.STOP, at_hour(11, 11), 2)),
    ]


def explained() -> Explanation:
    """A limit of the law that was held and extended, and reaches into an unannounced year."""
    limit = law_limits.load().in_force("XK-DECIDE", NOW.date())
    extended = Stamp(StampKind.EXTEND, at_hour(11, 27), 4, value=10, approver="organ_head")
    stamps = (
        _start(11, 9),
        Stamp(StampKind.HOLD, at_hour(11, 12), 2, hold="hearing", value=5),
        Stamp(StampKind.RESUME, at_hour(11, 20), 3, hold="hearing", ends=2),
        extended,
    )
    bar = _bar(limit, "法定时限", "in_time", *stamps)
    return explanation(Asked(bar, limit, stamps, CALENDAR))


def delays() -> list[DelayCard]:
    """One limit whose delay is explained, and one whose is not."""
    reason = ReasonCard("评审专家外出，改期到11月28日。", "马站镇人民政府", at_hour(11, 27))
    return [
        DelayCard("法定时限", "over_law", "应在11月26日 星期四 24:00 前", (reason,)),
        DelayCard("承诺时限", "over_promise", "应在11月20日 星期五 24:00 前"),
    ]
