"""What the law's tests share: the announced calendar and words for days and stamps."""

from collections.abc import Iterable
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
START, HOLD, RESUME = StampKind.START, StampKind.HOLD, StampKind.RESUME
EXTEND, RESTART, STOP = StampKind.EXTEND, StampKind.RESTART, StampKind.STOP


def day(text: str) -> date:
    """A day written ``2026-09-18 Fri``; a wrong weekday is an error."""
    number, _, name = text.partition(" ")
    found = date.fromisoformat(number)
    assert not name or found.strftime("%a") == name, f"{number} is a {found:%A}"
    return found


def at(text: str | date, clock: str = "10:00") -> datetime:
    """The instant of ``clock`` in China on a day."""
    when = text if isinstance(text, date) else day(text)
    return datetime.combine(when, time.fromisoformat(clock), SHANGHAI)


def start(text: str | date, clock: str = "10:00") -> Stamp:
    """A clock's start."""
    return Stamp(START, at(text, clock), 1)


def held(*holds: tuple[str, str, str]) -> list[Stamp]:
    """Holds written (kind, first day, last day or ""), as stamps in the order of their days."""
    return hold_stamps([(kind, at(a), at(b) if b else None) for kind, a, b in holds])


def hold_stamps(holds: Iterable[tuple[str, datetime, datetime | None]]) -> list[Stamp]:
    """Holds as stamps in the order of their instants, each ended under its own version."""
    events = []
    for number, (kind, since, until) in enumerate(holds):
        events.append((since, 0, number, kind))
        if until:
            events.append((until, 1, number, kind))
    stamps, opened = [], {}
    for version, (when, ending, number, kind) in enumerate(sorted(events), 2):
        opened.setdefault(number, version)
        ends = opened[number] if ending else None
        stamps.append(Stamp(RESUME if ending else HOLD, when, version, kind, ends))
    return stamps
