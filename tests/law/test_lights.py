"""What a clock shows: its light at each moment, when that changes, and what is left."""

from datetime import time

import pytest

from bianmin.law.clock import Light, left_days, light, near_at, next_change, reckon
from bianmin.law.holds import ARTICLE_45, HEARING
from bianmin.law.limits import Limit, Unit
from bianmin.law.stamps import Stamp
from tests.law.days import CALENDAR, HOLD, RESUME, STOP, at, held, start

WD, ND = Unit.WORKING_DAYS, Unit.NATURAL_DAYS
FIVE = Limit("five", 5, WD, holds=ARTICLE_45)
FIVE_DAYS = reckon(FIVE, [start("2026-09-18 Fri")], CALENDAR)  # due Thursday 24 September
NEAR = near_at(FIVE, FIVE_DAYS, CALENDAR, share=0.2)

MOMENTS = [
    ("2026-09-18 Fri", "10:00", Light.IN_TIME, 5),
    ("2026-09-19 Sat", "10:00", Light.IN_TIME, 5),
    ("2026-09-20 Sun", "10:00", Light.IN_TIME, 4),
    ("2026-09-22 Tue", "23:59", Light.IN_TIME, 2),
    ("2026-09-23 Wed", "00:00", Light.NEAR, 1),
    ("2026-09-24 Thu", "23:59", Light.NEAR, 0),
    ("2026-09-25 Fri", "00:00", Light.NEAR, 0),
    ("2026-09-25 Fri", "00:01", Light.OVER_LAW, 0),
    ("2026-09-28 Mon", "10:00", Light.OVER_LAW, -1),
]


@pytest.mark.parametrize(("when", "clock", "shown", "left"), MOMENTS)
def test_five_working_days_as_they_pass(when: str, clock: str, shown: Light, left: int) -> None:
    now = at(when, clock)
    assert light(FIVE_DAYS, now, over=Light.OVER_LAW, near_at=NEAR) is shown
    assert left_days(FIVE_DAYS, CALENDAR, now) == left


def test_the_light_changes_when_it_was_said_to() -> None:
    begun = at("2026-09-18 Fri")
    assert next_change(FIVE_DAYS, begun, near_at=NEAR) == at("2026-09-23 Wed", "00:00")
    assert next_change(FIVE_DAYS, at("2026-09-23 Wed"), near_at=NEAR) == FIVE_DAYS.due_at
    assert next_change(FIVE_DAYS, begun) == FIVE_DAYS.due_at
    assert next_change(FIVE_DAYS, at("2026-09-26 Sat"), near_at=NEAR) is None


def test_a_promise_passed_is_another_light_than_the_law_passed() -> None:
    late = at("2026-09-28 Mon")
    assert light(FIVE_DAYS, late, over=Light.OVER_PROMISE) is Light.OVER_PROMISE


def test_a_held_clock_shows_that_and_what_was_left() -> None:
    reckoning = reckon(
        FIVE, [start("2026-09-18 Fri"), *held((HEARING, "2026-09-22 Tue", ""))], CALENDAR
    )
    much_later = at("2026-12-01 Tue")
    assert light(reckoning, much_later, over=Light.OVER_LAW) is Light.HELD
    assert near_at(FIVE, reckoning, CALENDAR, share=0.2) is None
    assert next_change(reckoning, much_later) is None
    assert left_days(reckoning, CALENDAR, much_later) == 2


def test_a_hold_that_came_too_late_does_not_hide_lateness() -> None:
    stamps = [start("2026-09-18 Fri"), *held((HEARING, "2026-09-24 Thu", ""))]
    reckoning = reckon(FIVE, stamps, CALENDAR)
    assert light(reckoning, at("2026-09-24 Thu"), over=Light.OVER_LAW) is Light.HELD
    assert next_change(reckoning, at("2026-09-24 Thu")) == FIVE_DAYS.due_at
    assert light(reckoning, at("2026-09-25 Fri"), over=Light.OVER_LAW) is Light.OVER_LAW


@pytest.mark.parametrize(
    ("stopped", "shown", "left"),
    [
        ("2026-09-21 Mon", Light.IN_TIME, 3),
        ("2026-09-23 Wed", Light.NEAR, 1),
        ("2026-09-28 Mon", Light.OVER_LAW, -1),
    ],
)
def test_a_stopped_clock_keeps_its_light(stopped: str, shown: Light, left: int) -> None:
    stamps = [start("2026-09-18 Fri"), Stamp(STOP, at(stopped), 2)]
    reckoning = reckon(FIVE, stamps, CALENDAR)
    much_later = at("2026-12-01 Tue")
    assert light(reckoning, much_later, over=Light.OVER_LAW, near_at=NEAR) is shown
    assert next_change(reckoning, at("2026-09-18 Fri"), near_at=NEAR) is None
    assert left_days(reckoning, CALENDAR, much_later) == left


NEARNESS = [
    (20, WD, 0.2, "2026-10-16 Fri", "00:00"),  # due Thursday 22 October, 4 days left after it
    (1, WD, 0.2, "2026-09-20 Sun", "00:00"),  # a worked Sunday is the due day itself
    (4, WD, 0.2, "2026-09-23 Wed", "00:00"),  # less than one day's share: the due day
    (5, WD, 1.0, "2026-09-18 Fri", "10:00"),  # all of it: from the start
    (10, ND, 0.3, "2026-09-25 Fri", "00:00"),  # due Monday 28 September
    (10, Unit.HOURS, 0.25, "2026-09-18 Fri", "17:30"),  # due at 20:00
]


@pytest.mark.parametrize(("n", "unit", "share", "near", "clock"), NEARNESS)
def test_near_is_when_at_most_the_share_is_left(
    n: int, unit: Unit, share: float, near: str, clock: str
) -> None:
    limit = Limit("L", n, unit)
    reckoning = reckon(limit, [start("2026-09-18 Fri")], CALENDAR)
    assert near_at(limit, reckoning, CALENDAR, share=share) == at(near, clock)


def test_what_is_due_at_once_is_near_from_the_start() -> None:
    limit = Limit("at once", 0, Unit.IMMEDIATE)
    reckoning = reckon(limit, [start("2026-09-18 Fri")], CALENDAR, closes=time(17))
    assert near_at(limit, reckoning, CALENDAR, share=0.2) == at("2026-09-18 Fri")


def test_left_in_natural_days_and_in_hours() -> None:
    ten = reckon(Limit("ten", 10, ND), [start("2026-09-18 Fri")], CALENDAR)
    assert left_days(ten, CALENDAR, at("2026-09-26 Sat")) == 2
    hours = reckon(Limit("hours", 10, Unit.HOURS), [start("2026-09-18 Fri")], CALENDAR)
    assert left_days(hours, CALENDAR, at("2026-09-18 Fri", "12:15")) == 7


def test_a_hold_that_outlives_its_plan_raises_a_flag() -> None:
    """Five working days were planned for it on Mon 21 September: up to Tue 29 September."""
    held = Stamp(HOLD, at("2026-09-21 Mon"), 2, "hearing", value=5)
    reckoning = reckon(FIVE, [start("2026-09-18 Fri"), held], CALENDAR)
    ends = at("2026-09-30 Wed", "00:00")
    assert reckoning.held_until == ends
    for moment, shown, changes in (
        (at("2026-09-29 Tue", "23:59"), Light.HELD, ends),
        (ends, Light.HELD, ends),
        (at("2026-09-30 Wed", "00:01"), Light.HELD_TOO_LONG, None),
    ):
        assert light(reckoning, moment, over=Light.OVER_LAW) is shown
        assert next_change(reckoning, moment) == changes


def test_of_two_holds_the_shorter_plan_counts_and_an_ended_one_no_more() -> None:
    long = Stamp(HOLD, at("2026-09-21 Mon"), 2, "testing", value=20)
    short = Stamp(HOLD, at("2026-09-21 Mon"), 3, "hearing", value=5)
    over = Stamp(RESUME, at("2026-09-23 Wed"), 4, "hearing", 3)
    both = reckon(FIVE, [start("2026-09-18 Fri"), long, short], CALENDAR)
    one = reckon(FIVE, [start("2026-09-18 Fri"), long, short, over], CALENDAR)
    assert both.held_until == at("2026-09-30 Wed", "00:00")
    assert one.held_until == at("2026-10-27 Tue", "00:00")
