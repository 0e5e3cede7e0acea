"""Which days are working days, by which notice, and until when are the counters open?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from django.db.models import QuerySet

from bianmin.law.calendar import Calendar
from bianmin.law.calendars import compose

from . import regions, rules
from .hours import USUAL, Hours
from .models import Day, Draft, Locality, Notice, OfficeHours, Version
from .rules import Difference, Standing

Moved = dict[date, str]

NEVER = datetime(1990, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Snapshot:
    """The calendar and the hours as they stood at a version; hours newest first.

    ``calendar`` is that of ``locality``, the division this installation follows; ``layers`` the
    moved days of every region by its code, "" being the whole country; ``changed_at`` is when the
    last notice was recorded: what had ended by then stays as it was reckoned.
    """

    version: int
    calendar: Calendar
    hours: tuple[Hours, ...]
    locality: str = ""
    layers: Mapping[str, Moved] = field(default_factory=dict)
    changed_at: datetime = NEVER
    _regions: dict[str, Calendar] = field(default_factory=dict, repr=False, compare=False)

    def hours_on(self, day: date) -> Hours:
        """The hours in force on a day."""
        return next((hours for hours in self.hours if hours.from_day <= day), USUAL)

    def calendar_of(self, region: str) -> Calendar:
        """The calendar of any division (its code, whole or cut); "" is the whole country's."""
        code = regions.whole(region)
        if code == self.locality:
            return self.calendar
        if code not in self._regions:
            years = self.calendar.years
            self._regions[code] = _composed(self.version, self.layers, code, years)
        return self._regions[code]


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
        kept = _read(number)
        _kept.clear()
        _kept[number] = kept
    return kept


def calendar(number: int | None = None) -> Calendar:
    """The county's working days as announced; a year with no notice gives provisional dates."""
    return snapshot(number).calendar


def calendar_of(region: str, number: int | None = None) -> Calendar:
    """The working days of a division: the country's, with what it and those above it moved.

    Raises Refusal for what is no division code.
    """
    return snapshot(number).calendar_of(region)


def hours_on(day: date, number: int | None = None) -> Hours:
    """The counters' hours on a working day."""
    return snapshot(number).hours_on(day)


def closes_at(day: date, number: int | None = None) -> time:
    """When the counters close on a working day: the end of the day for papers handed in."""
    return hours_on(day, number).closes


def moved_days(first: date, last: date, *, region: str | None = None) -> dict[date, Day]:
    """The days off and make-up days from ``first`` to ``last``, each with its name and notice.

    ``region`` is the county where none is given; of two notices on one day the nearer one counts.
    """
    here = locality() if region is None else regions.whole(region)
    rows = Day.objects.filter(date__range=(first, last), region__in=regions.upwards(here))
    return {row.date: row for row in rows.select_related("notice").order_by("region", "date")}


def locality() -> str:
    """The division whose calendar this installation follows; "" while none has been set."""
    return Locality.objects.values_list("region", flat=True).first() or ""


def overdue_year(today: date) -> int | None:
    """The year whose notice ought to have been imported by ``today``, if one is missing."""
    return rules.overdue_year(today, calendar().years)


def notices() -> QuerySet[Notice]:
    """All notices, the latest year first, then as recorded."""
    return Notice.objects.select_related("recorded_by", "draft").order_by("-year", "pk")


def drafts_waiting() -> QuerySet[Draft]:
    """The notices that wait for a second person, the oldest first."""
    waiting = Draft.objects.filter(state=Draft.State.WAITING).order_by("pk")
    return waiting.select_related("proposed_by")


def difference(draft: Draft) -> Difference:
    """What approving the draft would change in the calendar as it stands."""
    return rules.difference(draft.moved, draft.year, standing(draft.region))


def standing(region: str) -> Standing:
    """The calendar as it stands for a region (a whole code or "")."""
    national = dict(Day.objects.filter(region="").values_list("date", "kind"))
    codes = regions.upwards(region)
    days = Day.objects.filter(region__in=codes).order_by("region")
    return Standing(region, dict(days.values_list("date", "kind")), national, _years())


def _read(number: int) -> Snapshot:
    """The rows as they stand."""
    layers: dict[str, Moved] = {"": {}}
    for region, when, kind in Day.objects.values_list("region", "date", "kind"):
        layers.setdefault(region, {})[when] = kind
    here = locality()
    composed = _composed(number, layers, here, _years())
    return Snapshot(number, composed, _hours(), here, layers, changed_at=_changed_at())


def _composed(
    number: int, layers: Mapping[str, Moved], region: str, years: Iterable[int]
) -> Calendar:
    overlays = {code: days.items() for code, days in layers.items() if code}
    return compose(str(number), layers[""].items(), overlays, region, frozenset(years))


def _years() -> frozenset[int]:
    """The years that the State Council has announced."""
    return frozenset(Notice.objects.filter(region="").values_list("year", flat=True))


def _changed_at() -> datetime:
    last = Notice.objects.order_by("-pk").values_list("recorded_at", flat=True).first()
    return last or NEVER


def _hours() -> tuple[Hours, ...]:
    """The hours as set, newest first."""
    columns = ("from_day", "opens", "break_begins", "break_ends", "closes")
    rows = OfficeHours.objects.order_by("-from_day").values_list(*columns)
    return tuple(Hours(*row) for row in rows)
