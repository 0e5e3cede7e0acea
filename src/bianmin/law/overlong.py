"""Holds that outlive what was planned for them and told to the applicant (行政许可法 45)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from .calendar import Calendar
from .stamps import Stamp, StampKind
from .zone import day_of, end_of


@dataclass(frozen=True, slots=True)
class Overlong:
    """A hold, by its kind and its stamp's version, that lasted past ``planned_until``.

    ``until`` is when it ended, None while it still lasts.
    """

    kind: str
    version: int
    since: datetime
    planned_until: date
    until: datetime | None


def overlong(stamps: Sequence[Stamp], calendar: Calendar, at: datetime) -> tuple[Overlong, ...]:
    """The holds whose planned working days were over before they ended, or before ``at``.

    A hold of which no length was planned is never too long. Stamps in version order.
    """
    return tuple(
        Overlong(stamp.hold, stamp.version, stamp.at, planned, until)
        for stamp, planned, until in _planned(stamps, calendar)
        if (until or at) > end_of(planned)
    )


def _planned(
    stamps: Sequence[Stamp], calendar: Calendar
) -> Iterator[tuple[Stamp, date, datetime | None]]:
    """Each hold that has a plan, with the last day of the plan and when it ended."""
    for number, stamp in enumerate(stamps):
        if stamp.kind is StampKind.HOLD and stamp.value:
            planned = calendar.add_working_days(day_of(stamp.at), stamp.value)
            yield stamp, planned, _end_of_hold(stamp, stamps[number + 1 :])


def _end_of_hold(hold: Stamp, later: Sequence[Stamp]) -> datetime | None:
    """When a later stamp ended it."""
    for stamp in later:
        resumed = (stamp.kind, stamp.ends, stamp.hold) == (
            StampKind.RESUME,
            hold.version,
            hold.hold,
        )
        if resumed or stamp.kind in (StampKind.RESTART, StampKind.STOP):
            return stamp.at
    return None
