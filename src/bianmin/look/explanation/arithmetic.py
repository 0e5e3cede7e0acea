"""The arithmetic of a due day in one sentence; its figures add up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from bianmin.law.clock import Line, Reckoning, Why
from bianmin.law.limits import Limit, Unit, Way

from .. import words


@dataclass(frozen=True, slots=True)
class Sum:
    """How many of the days after day zero are what; ``total`` is all of them."""

    total: int
    counted: int
    weekend: int
    holiday: int
    held: int
    moved: int
    make_up: int


def sum_of(lines: Sequence[Line]) -> Sum:
    """``total`` is the sum of all others but ``make_up``, which are among the counted."""
    after = lines[1:]

    def those(why: Why) -> int:
        return sum(line.why is why for line in after)

    return Sum(
        total=len(after),
        counted=sum(line.counted for line in after),
        weekend=those(Why.WEEKEND),
        holiday=those(Why.HOLIDAY),
        held=those(Why.HELD),
        moved=those(Why.MOVED),
        make_up=those(Why.MAKE_UP),
    )


def sentence(limit: Limit, reckoning: Reckoning, lines: Sequence[Line], length: str) -> str:
    """How one comes from the start to the due day."""
    start, due = lines[0].day, reckoning.due_day
    if limit.unit is Unit.IMMEDIATE:
        return gettext("It is due at once, on %(day)s itself.") % {"day": words.day(start)}
    if limit.way is Way.ON_DATE and due:
        return gettext("It comes again on its date: next on %(day)s.") % {"day": words.day(due)}
    if due is None:
        return _open(limit, reckoning)
    if limit.unit is Unit.HOURS:
        return _hours(reckoning, length)
    return _days(limit, sum_of(lines), start, due)


def _open(limit: Limit, reckoning: Reckoning) -> str:
    used = {"used": words.count(reckoning.used_days, limit.unit)}
    return (
        gettext(
            "%(used)s are used; the clock is held and counts on afterwards, so that its end cannot "
            "be told yet."
        )
        % used
    )


def _hours(reckoning: Reckoning, length: str) -> str:
    values = {
        "start": words.moment(reckoning.started_at),
        "length": length,
        "due": words.moment(reckoning.due_at),
    }
    return gettext("%(length)s from %(start)s run exactly, and end %(due)s.") % values


def _days(limit: Limit, days: Sum, start: date, due: date) -> str:
    forward = gettext(
        "%(start)s itself is not counted; from the next day to %(due)s these are %(total)s%(less)s:"
        " %(counted)s%(make_up)s."
    )
    back = gettext(
        "%(start)s itself is not counted; counted back to %(due)s these are %(total)s%(less)s: "
        "%(counted)s%(make_up)s."
    )
    return (back if limit.way is Way.BEFORE else forward) % {
        "start": words.day(start),
        "due": words.day(due),
        "total": words.count(days.total, Unit.NATURAL_DAYS),
        "less": "".join(_left_out(days)),
        "counted": _counted(limit, days),
        "make_up": _make_up(days),
    }


def _counted(limit: Limit, days: Sum) -> str:
    """What is counted, in the limit's unit; months and years with the days they have."""
    if limit.unit is Unit.WORKING_DAYS:
        return words.count(days.counted)
    told = words.count(days.counted, Unit.NATURAL_DAYS)
    if limit.unit is Unit.NATURAL_DAYS:
        return told
    whole = {"period": words.count(limit.value, limit.unit), "days": told}
    return gettext("%(period)s (%(days)s)") % whole


def _left_out(days: Sum) -> Iterator[str]:
    parts = (
        (days.weekend, gettext(", less %(n)s of weekends")),
        (days.holiday, gettext(", less %(n)s of public holidays")),
        (days.held, gettext(", less %(n)s while it was held")),
        (days.moved, gettext(", less %(n)s to which a day off moved the end")),
    )
    return (told % {"n": words.count(n, Unit.NATURAL_DAYS)} for n, told in parts if n)


def _make_up(days: Sum) -> str:
    if not days.make_up:
        return ""
    n = words.count(days.make_up, Unit.NATURAL_DAYS)
    return gettext(" (%(n)s of them made up for holidays)") % {"n": n}
