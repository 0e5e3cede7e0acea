"""Holding, extending, restarting, stopping: what each stamp does to a period."""

import pytest

from bianmin.law.clock import Reckoning, State, reckon
from bianmin.law.holds import ARTICLE_45, CONSULTATIONS, HEARING, TESTING, THIRD_PARTY
from bianmin.law.limits import Extension, Limit, Unit
from bianmin.law.stamps import Stamp
from tests.law.days import (
    CALENDAR,
    EXTEND,
    HOLD,
    RESTART,
    RESUME,
    STOP,
    at,
    day,
    held,
    start,
)

WD, ND = Unit.WORKING_DAYS, Unit.NATURAL_DAYS
DECIDE = Limit("decide", 20, WD, extension=Extension(10, WD, "head"), holds=ARTICLE_45)
ZERO = "2026-09-07 Mon"


def reckoned(limit: Limit, *stamps: Stamp) -> Reckoning:
    """The clock that began on day zero and then took these stamps."""
    return reckon(limit, [start(ZERO), *stamps], CALENDAR)


# Day zero Monday 7 September 2026; without a hold 5 working days end on Monday
# 14 September; Sunday 20 September is worked.
HOLDS = [
    ("no hold", [], "2026-09-14 Mon"),
    ("begun and ended on one day", [("2026-09-08 Tue", "2026-09-08 Tue")], "2026-09-14 Mon"),
    ("Tuesday to Wednesday: one day", [("2026-09-08 Tue", "2026-09-09 Wed")], "2026-09-15 Tue"),
    ("a week", [("2026-09-08 Tue", "2026-09-15 Tue")], "2026-09-20 Sun"),
    ("Friday to Monday", [("2026-09-11 Fri", "2026-09-14 Mon")], "2026-09-15 Tue"),
    ("over a weekend only", [("2026-09-11 Fri", "2026-09-13 Sun")], "2026-09-14 Mon"),
    ("from day zero", [("2026-09-07 Mon", "2026-09-08 Tue")], "2026-09-15 Tue"),
    ("the day before the end", [("2026-09-11 Fri", "2026-09-16 Wed")], "2026-09-17 Thu"),
    ("on the last day, too late", [("2026-09-14 Mon", "2026-09-16 Wed")], "2026-09-14 Mon"),
    ("after the end", [("2026-09-16 Wed", "2026-09-18 Fri")], "2026-09-14 Mon"),
    (
        "two that adjoin are one",
        [("2026-09-08 Tue", "2026-09-10 Thu"), ("2026-09-10 Thu", "2026-09-15 Tue")],
        "2026-09-20 Sun",
    ),
    (
        "two that overlap are their union",
        [("2026-09-08 Tue", "2026-09-11 Fri"), ("2026-09-09 Wed", "2026-09-15 Tue")],
        "2026-09-20 Sun",
    ),
    (
        "one within another changes nothing",
        [("2026-09-08 Tue", "2026-09-15 Tue"), ("2026-09-09 Wed", "2026-09-10 Thu")],
        "2026-09-20 Sun",
    ),
    (
        "two apart add up",
        [("2026-09-08 Tue", "2026-09-09 Wed"), ("2026-09-10 Thu", "2026-09-11 Fri")],
        "2026-09-16 Wed",
    ),
]


@pytest.mark.parametrize(("holds", "due"), [row[1:] for row in HOLDS], ids=[r[0] for r in HOLDS])
def test_a_hold_leaves_out_the_days_after_its_first_up_to_its_last(
    holds: list[tuple[str, str]], due: str
) -> None:
    five = Limit("five", 5, WD, holds=ARTICLE_45)
    stamps = held(*((HEARING, a, b) for a, b in holds))
    assert reckoned(five, *stamps).due_day == day(due)


def test_a_held_clock_has_no_due_day() -> None:
    reckoning = reckoned(DECIDE, *held((HEARING, "2026-09-10 Thu", "")))
    assert reckoning.state is State.HELD
    assert (reckoning.due_day, reckoning.due_at) == (None, None)
    assert reckoning.used_days == 3


def test_a_hold_that_came_too_late_leaves_the_due_day_standing() -> None:
    reckoning = reckoned(Limit("five", 5, WD, holds=ARTICLE_45), *held((HEARING, "2026-09-16", "")))
    assert (reckoning.state, reckoning.due_day) == (State.HELD, day("2026-09-14 Mon"))


def test_one_of_two_holds_ended_still_holds() -> None:
    hearing, testing = held((HEARING, "2026-09-08 Tue", ""), (TESTING, "2026-09-09 Wed", ""))
    ended = Stamp(RESUME, at("2026-09-10 Thu"), 4, HEARING, hearing.version)
    assert reckoned(DECIDE, hearing, testing, ended).state is State.HELD
    both = Stamp(RESUME, at("2026-09-11 Fri"), 5, TESTING, testing.version)
    assert reckoned(DECIDE, hearing, testing, ended, both).state is State.RUNNING


def test_a_hold_the_law_does_not_list_stops_the_promise_but_not_the_law() -> None:
    publicity = held(("publicity", "2026-09-08 Tue", "2026-09-15 Tue"))
    promise = Limit.promised(20, WD)
    assert reckoned(DECIDE, *publicity).due_day == reckoned(DECIDE).due_day
    assert reckoned(promise, *publicity).due_day == day("2026-10-16 Fri")
    assert reckoned(DECIDE, *held(("publicity", "2026-09-08", ""))).state is State.RUNNING


def test_natural_days_are_held_too_and_only_the_end_is_moved() -> None:
    limit = Limit("ten", 10, ND, holds=ARTICLE_45)
    assert reckoned(limit).due_day == day("2026-09-17 Thu")
    weekend = reckoned(limit, *held((HEARING, "2026-09-11 Fri", "2026-09-13 Sun")))
    assert weekend.due_day == day("2026-09-20 Sun"), (
        "19 September is a Saturday, the 20th is worked"
    )


def test_hours_stand_still_for_exactly_as_long_as_they_are_held() -> None:
    hours = Limit("hours", 48, Unit.HOURS, holds=ARTICLE_45)
    hold = Stamp(HOLD, at("2026-09-08 Tue", "08:15"), 2, HEARING)
    resume = Stamp(RESUME, at("2026-09-08 Tue", "11:45"), 3, HEARING, 2)
    assert reckoned(hours, hold, resume).due_at == at("2026-09-09 Wed", "13:30")


def test_an_extension_lengthens_the_period_once() -> None:
    extended = Stamp(EXTEND, at("2026-09-30 Wed"), 2, value=10)
    reckoning = reckoned(DECIDE, extended)
    assert (reckoned(DECIDE).due_day, reckoning.due_day) == (
        day("2026-10-10 Sat"),
        day("2026-10-23 Fri"),
    )
    assert reckoning.length == 30


def test_a_restart_begins_anew_and_ends_every_hold() -> None:
    hold = held((HEARING, "2026-09-09 Wed", ""))
    again = Stamp(RESTART, at("2026-09-18 Fri"), 9)
    reckoning = reckoned(DECIDE, *hold, again)
    assert (reckoning.state, reckoning.due_day) == (State.RUNNING, day("2026-10-22 Thu"))
    assert reckoning.started_at == again.at


def test_a_restart_ends_what_was_added_where_the_row_counts_anew() -> None:
    anew = Limit(
        "anew", 20, WD, extension=Extension(10, WD, "head"), restarts=frozenset({"payment"})
    )
    again = Stamp(RESTART, at("2026-09-18 Fri"), 3)
    plain = reckoned(anew, again)
    extended = reckoned(anew, Stamp(EXTEND, at("2026-09-10 Thu"), 2, value=10), again)
    assert (extended.length, extended.due_day) == (20, plain.due_day)
    assert extended.due_day == day("2026-10-22 Thu")


def test_a_stop_keeps_what_was_used_and_no_lateness() -> None:
    reckoning = reckoned(DECIDE, Stamp(STOP, at("2026-09-18 Fri"), 2))
    assert (reckoning.state, reckoning.used_days, reckoning.late_days) == (State.STOPPED, 9, 0)


def test_a_stop_ends_an_open_hold() -> None:
    stop = Stamp(STOP, at("2026-09-18 Fri"), 3)
    reckoning = reckoned(DECIDE, *held((HEARING, "2026-09-10 Thu", "")), stop)
    assert (reckoning.state, reckoning.used_days, reckoning.late_days) == (State.STOPPED, 3, 0)
    assert reckoning.due_day == day("2026-10-19 Mon")


LATE = [
    ("2026-09-14 Mon", "23:59", 0),
    ("2026-09-15 Tue", "00:00", 0),
    ("2026-09-15 Tue", "00:01", 1),
    ("2026-09-18 Fri", "10:00", 4),
    ("2026-09-19 Sat", "10:00", 4),
    ("2026-09-20 Sun", "10:00", 5),
]


@pytest.mark.parametrize(("stopped", "clock", "late"), LATE)
def test_lateness_counts_the_days_after_the_due_day(stopped: str, clock: str, late: int) -> None:
    stop = Stamp(STOP, at(stopped, clock), 2)
    assert reckoned(Limit("five", 5, WD), stop).late_days == late


def test_late_by_a_weekend_day_is_late_by_one() -> None:
    friday = Limit("four", 4, WD)
    assert reckoned(friday, Stamp(STOP, at("2026-09-12 Sat"), 2)).late_days == 1


def test_late_in_hours() -> None:
    stop = Stamp(STOP, at("2026-09-09 Wed", "13:30"), 2)
    assert reckoned(Limit("hours", 48, Unit.HOURS), stop).late_days == 3


def test_a_stopped_clock_may_begin_anew() -> None:
    stop, again = Stamp(STOP, at("2026-09-10"), 2), Stamp(RESTART, at("2026-09-18 Fri"), 3)
    assert reckoned(DECIDE, stop, again).due_day == day("2026-10-22 Thu")


def test_two_consultations_of_one_kind_are_two_holds() -> None:
    reply = Limit("reply", 20, WD, holds=CONSULTATIONS)
    first = Stamp(HOLD, at("2026-09-08 Tue"), 2, THIRD_PARTY)
    second = Stamp(HOLD, at("2026-09-10 Thu"), 3, THIRD_PARTY)
    answered = Stamp(RESUME, at("2026-09-11 Fri"), 4, THIRD_PARTY, ends=2)
    assert reckoned(reply, first, second, answered).state is State.HELD
    both = Stamp(RESUME, at("2026-09-15 Tue"), 5, THIRD_PARTY, ends=3)
    union = reckoned(reply, *held((THIRD_PARTY, "2026-09-08 Tue", "2026-09-15 Tue")))
    assert reckoned(reply, first, second, answered, both).due_day == union.due_day
