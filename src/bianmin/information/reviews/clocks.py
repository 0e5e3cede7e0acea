"""What runs after a reply: until when she may contest it, by when each case is decided. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bianmin.law import clock, limits
from bianmin.law.calendar import Calendar
from bianmin.law.limits import Limit
from bianmin.law.ranks import Rank
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import start_of

from .models import Case, CaseWay


@dataclass(frozen=True, slots=True)
class Running:
    """One period of the law: its row, since when it runs, and its last day.

    ``longer``: by how many days of its unit it was extended.
    """

    limit: Limit
    since: date
    day: date
    provisional: bool
    longer: int = 0


def running(
    *, served_on: date | None, review_first: bool, cases: Iterable[Case], calendar: Calendar,
    today: date,
) -> list[Running]:  # fmt: skip
    """Every period that runs after a reply that was against her, the earliest last day first.

    ``served_on`` is None before the reply was served; ``review_first``: she applies for
    reconsideration before she may sue (行政复议法第二十三条).
    """
    some = [case for case in cases if not case.is_void]
    if not some:
        found = [_of(row, served_on, calendar) for row in _open(served_on, review_first)]
    else:
        found = [one for case in some for one in _of_case(case, some, calendar, today)]
    return sorted(found, key=lambda one: one.day)


def _open(served_on: date | None, review_first: bool) -> Sequence[str]:
    """What she may do first; nothing before the reply has reached her."""
    if served_on is None:
        return ()
    return ("FY-APPLY",) if review_first else ("FY-APPLY", "SS-DIRECT")


def _of_case(
    case: Case, all_: Sequence[Case], calendar: Calendar, today: date
) -> Iterator[Running]:
    is_review = case.way == CaseWay.RECONSIDERATION
    sued = any(one.after_id == case.pk for one in all_)
    if case.is_open:
        deciding = deciding_of(case, calendar)
        yield deciding
        if is_review and case.accepted_on and today > deciding.day and not sued:
            yield _of("SS-AFTER-FY", deciding.day, calendar)
    elif is_review and not sued:
        yield _of("SS-AFTER-FY", case.told_on or case.decided_on, calendar)


def deciding_of(case: Case, calendar: Calendar) -> Running:
    """By when the organ decides: whether it takes the case, then the case itself, longer where it
    was extended."""
    if case.way == CaseWay.RECONSIDERATION:
        first, usual, simple = "FY-EXAMINE", "FY-DECIDE", "FY-DECIDE-SIMPLE"
    else:
        first, usual, simple = "SS-REGISTER", "SS-JUDGE", "SS-JUDGE-SIMPLE"
    if case.accepted_on is None:
        return _of(first, case.filed_on, calendar)
    limit = simple if case.is_simple else usual
    return _of(limit, case.accepted_on, calendar, _longer(case))


def _longer(case: Case) -> tuple[Stamp, ...]:
    """The stamp of its extension, by whose word the law wants it."""
    if case.longer_by is None or case.longer_on is None:
        return ()
    at = start_of(case.longer_on)
    return (Stamp(StampKind.EXTEND, at, 2, value=case.longer_by, approver=Rank.REVIEW_HEAD),)


def _of(
    limit: str, since: date | None, calendar: Calendar, more: tuple[Stamp, ...] = ()
) -> Running:
    assert since is not None, limit
    row = limits.load().in_force(limit, since)
    reckoned = clock.reckon(row, (Stamp(StampKind.START, start_of(since), 1), *more), calendar)
    assert reckoned.due_day is not None  # nothing has held it
    longer = more[0].value or 0 if more else 0
    return Running(row, since, reckoned.due_day, reckoned.provisional, longer)
