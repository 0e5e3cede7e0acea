"""The one clock on the wall: Beijing time."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def day_of(at: datetime) -> date:
    """The calendar day in China at the instant ``at``; a time without a zone is a ValueError."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone: say whose clock it is")
    return at.astimezone(SHANGHAI).date()


def last_day(late: datetime) -> date:
    """The day at whose end, or closing hour, the instant lies after which it is late: the day that
    24:00 ends, not the one that it begins."""
    return day_of(late - timedelta(microseconds=1))


def end_of(day: date, closes: time | None = None) -> datetime:
    """The instant at which a period that ends on ``day`` is over (民法典 203).

    That is 24:00, or for a counter with office hours the time it ``closes``.
    """
    if closes is not None:
        return datetime.combine(day, closes, SHANGHAI)
    return start_of(day + timedelta(days=1))


def start_of(day: date) -> datetime:
    """0:00 of ``day`` in China."""
    return datetime.combine(day, time(), SHANGHAI)
