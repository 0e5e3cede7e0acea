"""Which days are working days, and until when are the counters open?"""

from dataclasses import dataclass
from datetime import date, time

from bianmin.law.calendar import Calendar

from .hours import USUAL, Hours
from .models import Day, Notice, OfficeHours, Version


@dataclass(frozen=True)
class Snapshot:
    """The calendar and the hours as they stood at a version; hours newest first."""

    version: int
    calendar: Calendar
    hours: tuple[Hours, ...]

    def hours_on(self, day: date) -> Hours:
        """The hours in force on a day."""
        return next((hours for hours in self.hours if hours.from_day <= day), USUAL)


_kept: dict[int, Snapshot] = {}


def version() -> int:
    """The number of the calendar as it stands; one statement."""
    return Version.objects.values_list("number", flat=True).first() or 0


def snapshot(number: int | None = None) -> Snapshot:
    """This process's copy, read again only when the version has changed.

    Give ``number`` if the version is already known, and no statement is needed.
    """
    number = version() if number is None else number
    kept = _kept.get(number)
    if kept is None:
        kept = Snapshot(number, _calendar(number), _hours())
        _kept.clear()
        _kept[number] = kept
    return kept


def calendar(number: int | None = None) -> Calendar:
    """The working days as announced; a year with no notice gives provisional dates."""
    return snapshot(number).calendar


def hours_on(day: date, number: int | None = None) -> Hours:
    """The counters' hours on a working day."""
    return snapshot(number).hours_on(day)


def closes_at(day: date, number: int | None = None) -> time:
    """When the counters close on a working day: the end of the day for papers handed in."""
    return hours_on(day, number).closes


def _calendar(number: int) -> Calendar:
    """The calendar of the rows as they stand."""
    days: dict[str, set[date]] = {Day.Kind.OFF: set(), Day.Kind.WORK: set()}
    for when, kind in Day.objects.values_list("date", "kind"):
        days[kind].add(when)
    years = frozenset(Notice.objects.values_list("year", flat=True))
    off, work = frozenset(days[Day.Kind.OFF]), frozenset(days[Day.Kind.WORK])
    return Calendar(str(number), off, work, years)


def _hours() -> tuple[Hours, ...]:
    """The hours as set, newest first."""
    columns = ("from_day", "opens", "break_begins", "break_ends", "closes")
    rows = OfficeHours.objects.order_by("-from_day").values_list(*columns)
    return tuple(Hours(*row) for row in rows)
