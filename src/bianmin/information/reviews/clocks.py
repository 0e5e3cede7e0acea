"""What runs after a reply: until when she may contest it, by when each case is decided. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bianmin.law import clock, limits
from bianmin.law.calendar import Calendar
from bianmin.law.limits import Limit
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import start_of

from .models import Case, CaseWay


@dataclass(frozen=True, slots=True)
class Running:
    """One period of the law: its row, since when it runs, and its last day."""

    limit: Limit
    since: date
    day: date
    provisional: bool


def running(
    *, served_on: date | None, review_first: bool, cases: Iterable[Case], calendar: Calendar,
    today: date,
) -> list[Running]:  # fmt: skip
    """Every period that runs after a reply that was against her, the earliest last day first.

    ``served_on`` is None before the reply was served; ``review_first``: she applies for
    reconsideration before she may sue (行政复议法第二十三条).
    """
    some = list(cases)
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
    sued = any(one.way == CaseWay.SUIT_AFTER for one in all_)
    if case.is_open:
        deciding = _deciding(case, calendar)
        yield deciding
        if is_review and case.accepted_on and today > deciding.day and not sued:
            yield _of("SS-AFTER-FY", deciding.day, calendar)
    elif is_review and not sued:
        yield _of("SS-AFTER-FY", case.told_on or case.decided_on, calendar)


def _deciding(case: Case, calendar: Calendar) -> Running:
    """By when the organ decides: whether it takes the case, then the case itself."""
    if case.way == CaseWay.RECONSIDERATION:
        first, usual, simple = "FY-EXAMINE", "FY-DECIDE", "FY-DECIDE-SIMPLE"
    else:
        first, usual, simple = "SS-REGISTER", "SS-JUDGE", "SS-JUDGE-SIMPLE"
    if case.accepted_on is None:
        return _of(first, case.filed_on, calendar)
    return _of(simple if case.is_simple else usual, case.accepted_on, calendar)


def _of(limit: str, since: date | None, calendar: Calendar) -> Running:
    assert since is not None, limit
    row = limits.load().in_force(limit, since)
    reckoned = clock.reckon(row, (Stamp(StampKind.START, start_of(since), 1),), calendar)
    assert reckoned.due_day is not None  # nothing has held it
    return Running(row, since, reckoned.due_day, reckoned.provisional)
