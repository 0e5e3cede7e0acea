"""Who is on duty when, by the weekly turns; and where within office hours nobody is: pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bianmin.almanac.hours import Hours
from bianmin.law.calendar import Calendar
from bianmin.law.zone import SHANGHAI, day_of

from .cards import Days
from .directory import Directory


@dataclass(frozen=True, slots=True)
class Turn:
    """A weekly turn of a person (account id) at a post (id)."""

    id: int
    post: int
    account: int
    weekday: int
    begins: time
    ends: time
    days: Days

    def falls_on(self, day: date) -> bool:
        return self.weekday == day.weekday() and day in self.days


@dataclass(frozen=True, slots=True)
class Gap:
    """Office hours of a day in which nobody is on duty."""

    day: date
    begins: time
    ends: time


def hours(begins: time, ends: time) -> float:
    """How many hours lie between two times of a day."""
    return (minutes(ends) - minutes(begins)) / 60


def minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def on_duty(
    directory: Directory, turns: Iterable[Turn], post: int, at: datetime
) -> tuple[int, ...]:
    """The accounts whose turn it is at a post at that instant, if they may act there that day."""
    day, clock = day_of(at), at.astimezone(SHANGHAI).time()
    present = directory.holders(post, day)
    mine = (t for t in turns if t.post == post and t.falls_on(day) and t.begins <= clock < t.ends)
    return tuple(dict.fromkeys(t.account for t in mine if t.account in present))


def gaps(
    directory: Directory,
    turns: Sequence[Turn],
    post: int,
    first: date,
    *,
    days: int,
    calendar: Calendar,
    office: Hours,
) -> Iterator[Gap]:
    """Where, in so many days from ``first``, office hours of working days have nobody on duty.

    A turn of whoever is away, or no longer on the post, does not count (ST-10).
    """
    for offset in range(days):
        day = first + timedelta(days=offset)
        if not calendar.is_working(day):
            continue
        present = directory.holders(post, day)
        mine = [t for t in turns if t.post == post and t.falls_on(day) and t.account in present]
        for begins, ends in (
            (office.opens, office.break_begins),
            (office.break_ends, office.closes),
        ):
            yield from _uncovered(day, begins, ends, mine)


def _uncovered(day: date, begins: time, ends: time, mine: Iterable[Turn]) -> Iterator[Gap]:
    at = begins
    for turn in sorted(mine, key=lambda t: t.begins):
        if turn.begins > at and at < ends:
            yield Gap(day, at, min(turn.begins, ends))
        at = max(at, turn.ends)
    if at < ends:
        yield Gap(day, at, ends)
