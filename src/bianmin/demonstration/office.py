"""Office hours: when people in a demonstration would do something. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bianmin.almanac.selectors import Snapshot
from bianmin.law.zone import SHANGHAI, day_of

SETTLING = timedelta(minutes=10)
"""Nobody begins anything in the last minutes before a break."""


@dataclass(frozen=True)
class Office:
    """The county's working days and hours."""

    almanac: Snapshot

    def moment(self, day: date, share: float) -> datetime:
        """The instant at which ``share`` (0 to 1) of a day's office hours have passed."""
        hours = self.almanac.hours_on(day)
        morning = _length(hours.opens, hours.break_begins) - SETTLING
        afternoon = _length(hours.break_ends, hours.closes) - SETTLING
        passed = (morning + afternoon) * share
        if passed <= morning:
            return datetime.combine(day, hours.opens, SHANGHAI) + passed
        return datetime.combine(day, hours.break_ends, SHANGHAI) + passed - morning

    def later(self, at: datetime, days: int, share: float) -> datetime:
        """An office instant after ``at``, ``days`` working days on; a day more if it is past."""
        calendar = self.almanac.calendar
        day = calendar.add_working_days(calendar.next_working(day_of(at)), days)
        found = self.moment(day, share)
        return found if found > at else self.moment(calendar.add_working_days(day, 1), share)

    def soon(self, at: datetime, minutes: int) -> datetime:
        """Some minutes after ``at``; after the break, or the next morning, if it is shut then."""
        found = at + timedelta(minutes=minutes)
        day, clock = day_of(found), found.astimezone(SHANGHAI).time()
        hours = self.almanac.hours_on(day)
        if self.almanac.calendar.is_working(day):
            if hours.are_open(clock):
                return found
            if hours.break_begins <= clock < hours.break_ends:
                return found + _length(hours.break_begins, hours.break_ends)
        next_day = self.almanac.calendar.add_working_days(day_of(at), 1)
        return self.moment(next_day, minutes / 1000)

    def last_day(self, at: datetime, before: int = 0) -> date:
        """The last working day that had begun at ``at``, or one some working days before it."""
        calendar = self.almanac.calendar
        number = calendar.count(day_of(at))
        if self.moment(calendar.working_day(number), 0.05) >= at:
            number -= 1
        return calendar.working_day(number - before)

    def working_days(self, first: date, last: date) -> list[date]:
        """All working days of a period, both ends included."""
        calendar = self.almanac.calendar
        before = calendar.count(first - timedelta(days=1))
        return [calendar.working_day(n) for n in range(before + 1, calendar.count(last) + 1)]


def _length(start: time, end: time) -> timedelta:
    """The time between two hours of a day."""
    day = date(2000, 1, 1)
    return datetime.combine(day, end) - datetime.combine(day, start)
