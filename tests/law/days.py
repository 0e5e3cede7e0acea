"""What the law's tests share: the announced calendar and words for days and stamps."""

from datetime import date, datetime, time

from chinese_calendar import constants

from bianmin.law.calendar import Calendar
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import SHANGHAI

YEARS = frozenset(range(2019, 2027))
CALENDAR = Calendar(
    version="2026",
    off=frozenset(day for day in constants.holidays if day.year in YEARS),
    work=frozenset(day for day in constants.workdays if day.year in YEARS),
    years=YEARS,
)


def day(text: str) -> date:
    """A day written ``2026-09-18 Fri``; a wrong weekday is an error."""
    number, _, name = text.partition(" ")
    found = date.fromisoformat(number)
    assert not name or found.strftime("%a") == name, f"{number} is a {found:%A}"
    return found


def at(text: str, clock: str = "10:00") -> datetime:
    """The instant of ``clock`` in China on a day."""
    return datetime.combine(day(text), time.fromisoformat(clock), SHANGHAI)


def start(text: str, clock: str = "10:00") -> Stamp:
    """A clock's start."""
    return Stamp(StampKind.START, at(text, clock), 1)
